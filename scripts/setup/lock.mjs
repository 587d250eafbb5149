import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './paths.mjs';
import { SetupStopped } from './stop.mjs';

const lockFile = inRoot('.cache', 'setup.lock');
const WAIT_MS = 20 * 60_000;
const LOOK_AGAIN_MS = 500;

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tryTake() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(readFileSync(lockFile, { encoding: 'utf8', flag: 'a+' }));
  if (owner > 0 && alive(owner)) return false;
  rmSync(lockFile, { force: true });
  return tryTake();
}

/** Runs the work while no other set-up of this folder runs; a lock left by a dead process is taken over. */
export async function withSetupLock(progress, work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  let told = false;
  // Looks are counted, not time: while the computer sleeps the other command does nothing either.
  for (let looks = 0; !tryTake(); looks += 1) {
    if (!told) progress.note('Another Circadia command is setting up this folder. Waiting for it.');
    told = true;
    if (looks * LOOK_AGAIN_MS > WAIT_MS)
      throw new SetupStopped(
        'Another Circadia command has been setting up this folder for 20 minutes. Stop it and run this command again.',
      );
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
