import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { cleanEnvironment } from './environment.mjs';
import { hashInputs } from './hash.mjs';
import { inRoot, root } from './paths.mjs';
import { runLogged } from './run.mjs';
import { SetupStopped } from './stop.mjs';

const LOG = 'build.log';
const folder = inRoot('out', 'renderer');
const next = inRoot('out', 'renderer-next');
const marker = inRoot('out', 'renderer.hash');
const inputs = ['src-renderer', 'src-shared', 'vite.renderer.config.ts', 'package-lock.json'].map((name) =>
  inRoot(name),
);

const built = (hash) =>
  existsSync(inRoot('out', 'renderer', 'index.html')) && existsSync(marker) && readFileSync(marker, 'utf8') === hash;

/** Builds the page into out/renderer beside the old one and switches by rename; skipped when no source changed. */
export async function ensureRendererBuild(progress, node24) {
  const hash = hashInputs(inputs);
  if (built(hash)) return;
  await progress.stage('Window', 'building the page', async () => {
    rmSync(next, { recursive: true, force: true });
    const { code } = await runLogged(node24, [inRoot('scripts', 'build-renderer.ts'), relative(root, next)], {
      log: LOG,
      cwd: root,
      env: cleanEnvironment({ NODE_ENV: 'production' }),
    });
    if (code !== 0)
      throw new SetupStopped(`The page could not be built from its sources. The full output is in .cache/logs/${LOG}.`);
    rmSync(marker, { force: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
    writeFileSync(marker, hash);
  });
}
