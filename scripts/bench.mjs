import { inRoot, root } from './setup/paths.mjs';
import { runForeground } from './setup/run.mjs';
import { setUp, writeError } from './setup/set-up.mjs';
import { runScript } from './setup/stop.mjs';

await runScript(async () => {
  const { node24 } = await setUp({ write: writeError });
  return runForeground(
    node24,
    ['--disable-warning=ExperimentalWarning', inRoot('test', 'bench', 'run.ts'), ...process.argv.slice(2)],
    { cwd: root },
  );
});
