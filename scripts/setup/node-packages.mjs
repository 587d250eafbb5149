import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { classifyFailure, failureSentence } from './classify.mjs';
import { cachesWithoutHome, cleanEnvironment } from './environment.mjs';
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

/**
 * How npm installs all that is locked, tools included: flags outrank what a .npmrc, NODE_ENV or the npm that started us
 * say.
 */
export function npmCi(given = process.env) {
  const whole = [
    '--include=dev',
    '--include=optional',
    '--include=peer',
    '--install-strategy=hoisted',
    '--bin-links',
    '--package-lock',
    '--no-package-lock-only',
    '--no-dry-run',
    '--no-global',
  ];
  const args = ['ci', ...whole, '--ignore-scripts', '--no-fund', '--no-audit'];
  const npm = given.npm_execpath ?? '';
  const env = cleanEnvironment(cachesWithoutHome(given), given);
  // Other package managers name themselves here too, and have no such command.
  return basename(npm) === 'npm-cli.js'
    ? { program: process.execPath, args: [npm, ...args], env }
    : { program: 'npm', args, env };
}

/** Installs exactly the locked packages without running any install script. Safe to interrupt at any point. */
export async function ensureNodePackages(progress) {
  if (nodePackagesAreInstalled()) return;
  await progress.stage('Node packages', 'installing, about a minute', async () => {
    mkdirSync(dirname(unfinished), { recursive: true });
    writeFileSync(unfinished, '');
    const { program, args, env } = npmCi();
    const { code, output } = await runLogged(program, args, { log: LOG, cwd: root, env });
    if (code !== 0)
      throw new SetupStopped(failureSentence(classifyFailure(output), 'Node packages', `.cache/logs/${LOG}`));
    rmSync(unfinished);
  });
}
