import { inRoot, root } from './setup/paths.mjs';
import { toolEnvironment } from './setup/node24.mjs';
import { runForeground } from './setup/run.mjs';
import { setUp, writeOut } from './setup/set-up.mjs';
import { runScript } from './setup/stop.mjs';

const bin = (name) => inRoot('node_modules', '.bin', name);
const ruff = inRoot('python', '.venv', 'bin', 'ruff');

/** Name, program, arguments, and the arguments that mend instead of only looking. */
const CHECKS = [
  { name: 'format', program: bin('oxfmt'), args: ['--check'], fix: [] },
  { name: 'lint', program: bin('oxlint'), args: ['--type-aware', '--deny-warnings'], fix: ['--type-aware', '--fix'] },
  { name: 'types', program: bin('tsc'), args: ['-b'] },
  {
    name: 'layers',
    program: bin('vitest'),
    args: ['run', '--project', 'unit', 'test/architecture.test.ts', 'test/styles.test.ts', '--reporter=dot'],
  },
  { name: 'dead code', program: bin('knip'), args: ['--no-progress'] },
  // The product alone: what only tests use belongs to test/, and to test/fixtures where it is data.
  { name: 'dead product code', program: bin('knip'), args: ['--no-progress', '--production'] },
  {
    name: 'python lint',
    program: ruff,
    args: ['check', '--config', 'python/pyproject.toml', 'python'],
    fix: ['check', '--fix', '--config', 'python/pyproject.toml', 'python'],
  },
  {
    name: 'python format',
    program: ruff,
    args: ['format', '--check', '--config', 'python/pyproject.toml', 'python'],
    fix: ['format', '--config', 'python/pyproject.toml', 'python'],
  },
];

/** Runs every check, or those named, and says at the end which failed. `--fix` formats and mends what can be mended. */
await runScript(async () => {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const mends = process.argv.includes('--fix');
  const { node24 } = await setUp({ development: true, write: writeOut });
  const env = toolEnvironment(node24);
  const failed = [];
  for (const { name, program, args, fix = args } of CHECKS) {
    if (named.length > 0 && !named.includes(name)) continue;
    writeOut(`check: ${name}`);
    const code = await runForeground(program, mends ? fix : args, { cwd: root, env });
    if (code !== 0) failed.push(name);
  }
  writeOut(failed.length === 0 ? 'check: clean' : `check: failed in ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
