import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyFailure, failureSentence } from './classify.mjs';
import { cachesWithoutHome, cleanEnvironment } from './environment.mjs';
import { hashFile } from './hash.mjs';
import { inRoot, root } from './paths.mjs';
import { environmentPython, findPython, pythonVersion } from './python.mjs';
import { runLogged } from './run.mjs';
import { SetupStopped } from './stop.mjs';
import { ensureUv } from './uv.mjs';

const LOG = 'python-environment.log';
const folder = inRoot('python', '.venv');
const next = inRoot('python', '.venv-next');
const old = inRoot('python', '.venv-old');
const marker = join(folder, 'circadia-lock.json');

/** What the environment was made from; the development lock also names the runtime lock it was resolved against. */
const wantedMarker = (development) => ({
  runtime: hashFile(inRoot('python', 'requirements.lock')),
  development: development ? hashFile(inRoot('python', 'requirements-dev.lock')) : null,
});

/** True when what is installed covers what is wanted: a development environment also serves the app. */
export function environmentCovers(present, wanted) {
  return (
    present !== null &&
    present.runtime === wanted.runtime &&
    (wanted.development === null || present.development === wanted.development)
  );
}

function presentMarker() {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'));
  } catch {
    return null;
  }
}

/** uv reads its own variables only: pip's certificate file and index serve both. */
function uvEnvironment() {
  const env = cleanEnvironment({ UV_NO_PROGRESS: '1', UV_PYTHON_DOWNLOADS: 'never', ...cachesWithoutHome() });
  if (env.PIP_CERT && !env.SSL_CERT_FILE) env.SSL_CERT_FILE = env.PIP_CERT;
  if (env.PIP_INDEX_URL && !env.UV_DEFAULT_INDEX && !env.UV_INDEX_URL) env.UV_DEFAULT_INDEX = env.PIP_INDEX_URL;
  return env;
}

/** True when python/.venv holds the locked packages and its Python runs. */
export function pythonEnvironmentIsReady(development) {
  return (
    environmentCovers(presentMarker(), wantedMarker(development)) && pythonVersion(environmentPython(folder)) !== null
  );
}

/**
 * Builds python/.venv from the hash lock beside the old one, then switches by rename. Safe to interrupt at any point.
 */
export async function ensurePythonEnvironment(progress, { development }) {
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  if (pythonEnvironmentIsReady(development)) return;
  const uv = await ensureUv(progress, findPython);
  const wanted = wantedMarker(development);
  const keepsDevelopment = !development && presentMarker()?.development != null;
  if (keepsDevelopment) wanted.development = hashFile(inRoot('python', 'requirements-dev.lock'));
  await progress.stage(
    'Python environment',
    'installing MLX, Chroma and what they need, one to three minutes',
    async () => {
      const python = findPython();
      const env = uvEnvironment();
      const lock = inRoot('python', wanted.development === null ? 'requirements.lock' : 'requirements-dev.lock');
      rmSync(next, { recursive: true, force: true });
      const onLine = (line) => {
        if (/^(Downloading|Building) /.test(line.trim())) progress.note(`Python environment: ${line.trim()}`);
      };
      const steps = [
        [uv, ['venv', '--relocatable', '--python', python.program, next]],
        [uv, ['pip', 'sync', '--require-hashes', '--python', environmentPython(next), lock]],
        [environmentPython(next), ['-I', '-c', 'import mlx.core, mlx_lm, chromadb_rust_bindings']],
      ];
      for (const [program, args] of steps) {
        const { code, output } = await runLogged(program, args, { log: LOG, cwd: root, env, onLine });
        if (code !== 0)
          throw new SetupStopped(failureSentence(classifyFailure(output), 'Python packages', `.cache/logs/${LOG}`));
      }
      writeFileSync(join(next, 'circadia-lock.json'), JSON.stringify(wanted));
      rmSync(old, { recursive: true, force: true });
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(next, folder);
      rmSync(old, { recursive: true, force: true });
    },
  );
}
