import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyFailure, failureSentence } from './classify.mjs';
import { hashFile } from './hash.mjs';
import { inRoot, root } from './paths.mjs';
import { environmentPython } from './python.mjs';
import { runLogged } from './run.mjs';
import { SetupStopped } from './stop.mjs';

const LOG = 'uv.log';
const folder = inRoot('.cache', 'uv');
const next = inRoot('.cache', 'uv.next');
const lock = inRoot('scripts', 'setup', 'uv.lock.txt');
const marker = join(folder, 'installed.txt');
const program = process.platform === 'win32' ? join(folder, 'Scripts', 'uv.exe') : join(folder, 'bin', 'uv');

const installed = () => existsSync(program) && existsSync(marker) && readFileSync(marker, 'utf8') === hashFile(lock);

/** Path of the pinned uv, installed from PyPI by hash into a folder of its own when it is not there yet. */
export async function ensureUv(progress, findPython) {
  if (installed()) return program;
  return progress.stage('uv', 'installing the Python package installer', async () => {
    const python = findPython();
    rmSync(next, { recursive: true, force: true });
    const venv = await runLogged(python.program, ['-m', 'venv', next], { log: LOG, cwd: root });
    if (venv.code !== 0) {
      throw new SetupStopped(
        `Python ${python.version.join('.')} cannot make virtual environments. On Debian and Ubuntu install python3-venv, then run the same command again. Details are in .cache/logs/${LOG}.`,
      );
    }
    const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-deps', '--require-hashes', '--only-binary', ':all:', '-r', lock];
    const { code, output } = await runLogged(environmentPython(next), pip, { log: LOG, cwd: root });
    if (code !== 0) throw new SetupStopped(failureSentence(classifyFailure(output), 'Python package installer uv', `.cache/logs/${LOG}`));
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
    writeFileSync(marker, hashFile(lock));
    return program;
  });
}
