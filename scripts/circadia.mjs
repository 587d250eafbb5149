import { inRoot } from './setup/paths.mjs';
import { runForeground } from './setup/run.mjs';
import { setUp, writeError } from './setup/set-up.mjs';
import { runScript } from './setup/stop.mjs';

await runScript(async () => {
  const { node24 } = await setUp({ write: writeError });
  const program = [inRoot('src-main', 'hosts', 'cli', 'main.ts'), ...process.argv.slice(2)];
  return runForeground(node24, ['--disable-warning=ExperimentalWarning', ...program], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
});
