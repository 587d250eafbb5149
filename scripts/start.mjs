import { displayIsMissing, ensureElectron } from './setup/electron-binary.mjs';
import { ensureElectronBuild } from './setup/electron-build.mjs';
import { root } from './setup/paths.mjs';
import { ensureRendererBuild } from './setup/renderer-build.mjs';
import { runForeground, runProgram } from './setup/run.mjs';
import { setUp, writeOut } from './setup/set-up.mjs';
import { parseStartFlags } from './setup/start-flags.mjs';
import { runScript } from './setup/stop.mjs';

/** An Electron that ends with an error this soon never showed its window. */
const ELECTRON_START_MS = 15_000;

async function startElectron(progress, node24) {
  const noScreen = displayIsMissing();
  if (noScreen !== null) return { sentence: noScreen };
  const electron = await ensureElectron(progress, node24);
  if (electron.missing !== undefined) return { sentence: electron.missing };
  await ensureElectronBuild(progress, node24);
  const startedAt = Date.now();
  const code = await runForeground(electron.program, [root], { cwd: root });
  if (code !== 0 && Date.now() - startedAt < ELECTRON_START_MS) {
    return { sentence: `Electron ended at its start with code ${code}, so Circadia opens in the browser instead.` };
  }
  return { code };
}

await runScript(async () => {
  const flags = parseStartFlags(process.argv.slice(2));
  const { node24, progress } = await setUp({ write: writeOut });
  await ensureRendererBuild(progress, node24);
  if (!flags.web) {
    const electron = await startElectron(progress, node24);
    if (electron.sentence === undefined) return electron.code;
    writeOut(electron.sentence);
  }
  const args = flags.port === null ? [] : ['--port', String(flags.port)];
  if (flags.open) args.push('--open');
  return runProgram(node24, 'src-main/hosts/web/main.ts', args, { ipc: true });
});
