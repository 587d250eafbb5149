import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyFailure, failureSentence } from './classify.mjs';
import { cleanEnvironment, pipDownloadSettings } from './environment.mjs';
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
    await installWithPip(findPython(), next, lock);
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
    writeFileSync(marker, hashFile(lock));
    return program;
  });
}

/**
 * Makes a Python environment in the folder and installs the hash-locked requirements there, whatever the user's pip is
 * configured to do.
 */
export async function installWithPip(python, into, requirements) {
  const env = cleanEnvironment();
  rmSync(into, { recursive: true, force: true });
  const venv = await runLogged(python.program, ['-I', '-m', 'venv', into], { log: LOG, cwd: root, env });
  if (venv.code !== 0) {
    throw new SetupStopped(
      `Python ${python.version.join('.')} cannot make virtual environments. On Debian and Ubuntu install python3-venv, then run the same command again. Details are in .cache/logs/${LOG}.`,
    );
  }
  const pip = ['-I', '-m', 'pip', '--disable-pip-version-check'];
  const named = process.env.PIP_CONFIG_FILE ? { PIP_CONFIG_FILE: process.env.PIP_CONFIG_FILE } : {};
  const configured = await runLogged(environmentPython(into), [...pip, 'config', 'list'], {
    log: LOG,
    cwd: root,
    env: { ...env, ...named },
  });
  const settings = pipDownloadSettings(configured.code === 0 ? configured.output : '');
  const install = [...pip, 'install', '--no-deps', '--require-hashes', '--only-binary', ':all:', '-r', requirements];
  const { code, output } = await runLogged(environmentPython(into), install, {
    log: LOG,
    cwd: root,
    env: { ...settings, ...env, PIP_CONFIG_FILE: settings.PIP_CONFIG_FILE },
  });
  if (code !== 0)
    throw new SetupStopped(
      failureSentence(classifyFailure(output), 'Python package installer uv', `.cache/logs/${LOG}`),
    );
}
