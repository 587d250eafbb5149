import { ensureElectronBuild } from './setup/electron-build.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { ensureRendererBuild } from './setup/renderer-build.mjs';
import { runForeground } from './setup/run.mjs';
import { toolEnvironment } from './setup/node24.mjs';
import { setUp, writeOut } from './setup/set-up.mjs';
import { runScript } from './setup/stop.mjs';

/** Builds page and desktop shell; with --package also makes the installers by electron-builder. */
await runScript(async () => {
  const { node24, progress } = await setUp({ write: writeOut });
  await ensureRendererBuild(progress, node24);
  await ensureElectronBuild(progress, node24);
  if (!process.argv.includes('--package')) return 0;
  return runForeground(node24, [inRoot('node_modules', 'electron-builder', 'cli.js'), '--publish', 'never'], {
    cwd: root,
    env: toolEnvironment(node24),
  });
});
