import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cleanEnvironment } from './environment.mjs';
import { SetupStopped } from './stop.mjs';

const OLDEST = [3, 11];
/** Newest version the locked packages have wheels for; a newer Python is only tried when nothing else is there. */
const NEWEST = [3, 14];
const NAMES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'];

/** The Python inside an environment folder. */
export const environmentPython = (folder) =>
  process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');

/**
 * Major and minor version of a Python, or null when it does not run; nothing of our environment or the user's own
 * packages bends it.
 */
export function pythonVersion(program) {
  const ask = ['-I', '-c', 'import sys; print(*sys.version_info[:2])'];
  const result = spawnSync(program, ask, { encoding: 'utf8', timeout: 20_000, env: cleanEnvironment() });
  if (result.status !== 0) return null;
  const [major, minor] = result.stdout.trim().split(' ').map(Number);
  return Number.isInteger(major) && Number.isInteger(minor) ? [major, minor] : null;
}

const compare = (a, b) => a[0] - b[0] || a[1] - b[1];

/** Picks from the Pythons found: the first within the supported range, else the first above it, else null. */
export function choosePython(found) {
  const newEnough = found.filter(({ version }) => compare(version, OLDEST) >= 0);
  return newEnough.find(({ version }) => compare(version, NEWEST) <= 0) ?? newEnough[0] ?? null;
}

/** The system's Python to build the environment with; `CIRCADIA_BASE_PYTHON` names another. */
export function findPython() {
  const names = process.env.CIRCADIA_BASE_PYTHON ? [process.env.CIRCADIA_BASE_PYTHON] : NAMES;
  const found = [];
  for (const program of names) {
    const version = pythonVersion(program);
    if (version !== null) found.push({ program, version });
    const chosen = choosePython(found);
    if (chosen !== null && compare(chosen.version, NEWEST) <= 0) return chosen;
  }
  const chosen = choosePython(found);
  if (chosen !== null) return chosen;
  const seen =
    found.length > 0 ? `only ${found.map(({ version }) => version.join('.')).join(', ')} was found` : 'none was found';
  const how =
    process.platform === 'darwin'
      ? 'Install it from python.org or with "brew install python@3.12"'
      : 'Install it with your package manager';
  throw new SetupStopped(
    `Circadia needs Python 3.11 or newer for its model engine, and ${seen}. ${how}, then run the same command again.`,
  );
}
