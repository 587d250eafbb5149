import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { cleanEnvironment } from './environment.mjs';
import { inRoot } from './paths.mjs';
import { SetupStopped } from './stop.mjs';

/**
 * node:sqlite left its experimental state in 24.15; 22.18 is the first Node that runs TypeScript files without a flag.
 */
const WANTED = [24, 15];
const ENOUGH = [22, 18];

const atLeast = (version, [major, minor]) => {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

function packagedNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  for (const name of names) {
    const path = inRoot('node_modules', name, 'bin', program);
    if (!existsSync(path)) continue;
    try {
      execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 10_000, env: cleanEnvironment() });
      return path;
    } catch {
      // Built for another C library or processor: look on.
    }
  }
  return null;
}

/** Path of the Node that runs the app: this one when new enough, else the packaged one. */
export function findNode24() {
  const running = process.versions.node;
  if (atLeast(running, WANTED)) return process.execPath;
  const packaged = packagedNode();
  if (packaged !== null) return packaged;
  if (atLeast(running, ENOUGH)) return process.execPath;
  throw new SetupStopped(
    `Circadia runs on Node 24, this is Node ${running}, and no packaged Node fits ${process.platform} ${process.arch}. Install Node 24 from nodejs.org and run the same command again.`,
  );
}

/** The environment in which `node` is Node 24 and the packages' programs are found first. */
export function toolEnvironment(node24) {
  const path = [dirname(node24), inRoot('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return cleanEnvironment({ PATH: path });
}
