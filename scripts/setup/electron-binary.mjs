import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { runLogged } from './run.mjs';

const electronFolder = inRoot('node_modules', 'electron');
const failed = inRoot('.cache', 'electron-download-failed');
/** After a failed download the browser is used at once for a day, so that every start stays quick. */
const TRY_AGAIN_AFTER_MS = 24 * 3_600_000;
const DOWNLOAD_DEADLINE_MS = 10 * 60_000;

/** Path of Electron's program when it is on this machine, else null. Never downloads. */
export function electronProgram() {
  try {
    const program = join(electronFolder, 'dist', readFileSync(join(electronFolder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Why no window can be shown here, as a sentence, or null. */
export function displayIsMissing(platform = process.platform, env = process.env, userId = process.getuid?.() ?? 1000) {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY)
    return 'There is no screen for a window here, so Circadia opens in the browser instead.';
  if (userId === 0) return 'Electron does not run as root, so Circadia opens in the browser instead.';
  return null;
}

const triedLately = () => {
  const info = statSync(failed, { throwIfNoEntry: false });
  return info !== undefined && Date.now() - info.mtimeMs < TRY_AGAIN_AFTER_MS;
};

/** Electron's program, downloaded when missing, or the sentence that says why there is none. */
export async function ensureElectron(progress, node24) {
  const present = electronProgram();
  if (present !== null) return { program: present };
  const sentence =
    'Electron could not be downloaded, so Circadia opens in the browser instead. It tries again tomorrow; details are in .cache/logs/electron-download.log.';
  if (triedLately()) return { missing: sentence };
  const { code } = await progress.stage('Electron', 'downloading the desktop shell, about 120 MB', () =>
    runLogged(node24, [join(electronFolder, 'install.js')], {
      log: 'electron-download.log',
      cwd: root,
      deadlineMs: DOWNLOAD_DEADLINE_MS,
    }),
  );
  const program = electronProgram();
  if (code === 0 && program !== null) {
    rmSync(failed, { force: true });
    return { program };
  }
  mkdirSync(dirname(failed), { recursive: true });
  writeFileSync(failed, '');
  return { missing: sentence };
}
