import { runProgram } from './setup/run.mjs';
import { setUp, writeError } from './setup/set-up.mjs';
import { runScript } from './setup/stop.mjs';

await runScript(async () => {
  const { node24 } = await setUp({ write: writeError });
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return runProgram(node24, 'src-main/hosts/cli/main.ts', process.argv.slice(2), { cwd });
});
