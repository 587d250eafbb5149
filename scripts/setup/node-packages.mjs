import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { classifyFailure, failureSentence } from './classify.mjs';
import { inRoot, root } from './paths.mjs';
import { runLogged } from './run.mjs';
import { SetupStopped } from './stop.mjs';

/** Exists from before `npm ci` touches node_modules until it ended well. */
const unfinished = inRoot('.cache', 'npm-unfinished');
const LOG = 'node-packages.log';

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/** True when every package of the lock file is installed in its locked version. */
export function nodePackagesAreInstalled() {
  if (existsSync(unfinished)) return false;
  const wanted = lockedPackages(inRoot('package-lock.json'));
  const present = lockedPackages(inRoot('node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const installed = present[path];
    return installed === undefined ? entry.optional === true : installed.version === entry.version;
  });
}

/** Installs exactly the locked packages without running any install script. Safe to interrupt at any point. */
export async function ensureNodePackages(progress) {
  if (nodePackagesAreInstalled()) return;
  await progress.stage('Node packages', 'installing, about a minute', async () => {
    mkdirSync(dirname(unfinished), { recursive: true });
    writeFileSync(unfinished, '');
    const npm = process.env.npm_execpath;
    const args = ['ci', '--ignore-scripts', '--no-fund', '--no-audit'];
    const [program, programArgs] = npm && npm.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
    const { code, output } = await runLogged(program, programArgs, { log: LOG, cwd: root });
    if (code !== 0) throw new SetupStopped(failureSentence(classifyFailure(output), 'Node packages', `.cache/logs/${LOG}`));
    rmSync(unfinished);
  });
}
