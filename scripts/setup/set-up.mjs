import { withSetupLock } from './lock.mjs';
import { findNode24 } from './node24.mjs';
import { ensureNodePackages, nodePackagesAreInstalled } from './node-packages.mjs';
import { createProgress } from './progress.mjs';
import { ensurePythonEnvironment, pythonEnvironmentIsReady } from './python-environment.mjs';

/** Installs whatever is missing and returns Node 24's path; prints nothing when all is in place. */
export async function setUp({ development = false, write }) {
  const progress = createProgress(write);
  if (!nodePackagesAreInstalled() || !pythonEnvironmentIsReady(development)) {
    await withSetupLock(progress, async () => {
      await ensureNodePackages(progress);
      findNode24();
      await ensurePythonEnvironment(progress, { development });
    });
  }
  return { node24: findNode24(), progress };
}

export const writeOut = (line) => process.stdout.write(`${line}\n`);
export const writeError = (line) => process.stderr.write(`${line}\n`);
