import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cleanEnvironment } from './environment.mjs';
import { hashInputs } from './hash.mjs';
import { inRoot, root } from './paths.mjs';
import { runLogged } from './run.mjs';
import { SetupStopped } from './stop.mjs';

const LOG = 'build.log';
const marker = inRoot('out', 'electron.hash');
const inputs = ['src-main', 'src-shared', 'electron.vite.config.ts', 'package-lock.json'].map((name) => inRoot(name));

/** Bundles Electron's main process and preload into out/; skipped when no source changed. */
export async function ensureElectronBuild(progress, node24) {
  const hash = hashInputs(inputs);
  if (existsSync(inRoot('out', 'main', 'entry.cjs')) && existsSync(marker) && readFileSync(marker, 'utf8') === hash)
    return;
  await progress.stage('Electron', 'bundling the desktop shell', async () => {
    const program = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const env = cleanEnvironment({ NODE_ENV: 'production' });
    const { code } = await runLogged(node24, [program, 'build', '--logLevel', 'warn'], { log: LOG, cwd: root, env });
    if (code !== 0)
      throw new SetupStopped(`The desktop shell could not be bundled. The full output is in .cache/logs/${LOG}.`);
    writeFileSync(marker, hash);
  });
}
