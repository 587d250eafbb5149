import { runProgram } from './setup/run.mjs';
import { setUp, writeError } from './setup/set-up.mjs';
import { runScript } from './setup/stop.mjs';

await runScript(async () => {
  const { node24 } = await setUp({ write: writeError });
  return runProgram(node24, 'test/bench/run.ts', process.argv.slice(2));
});
