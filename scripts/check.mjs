import { inRoot, root } from './setup/paths.mjs';
import { toolEnvironment } from './setup/node24.mjs';
import { runForeground } from './setup/run.mjs';
import { setUp, writeOut } from './setup/set-up.mjs';
import { runScript } from './setup/stop.mjs';

const bin = (name) => inRoot('node_modules', '.bin', name);
const ruff = inRoot('python', '.venv', 'bin', 'ruff');

const CHECKS = [
  ['format', bin('oxfmt'), ['--check']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['types', bin('tsc'), ['-b']],
  ['layers', bin('vitest'), ['run', '--project', 'unit', 'test/architecture.test.ts', '--reporter=dot']],
  ['dead code', bin('knip'), ['--no-progress']],
  ['python lint', ruff, ['check', '--config', 'python/pyproject.toml', 'python']],
  ['python format', ruff, ['format', '--check', '--config', 'python/pyproject.toml', 'python']],
];

/** Runs every check, or those named, and says at the end which failed. `--fix` formats and mends what can be mended. */
await runScript(async () => {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const fix = process.argv.includes('--fix');
  const { node24 } = await setUp({ development: true, write: writeOut });
  const env = toolEnvironment(node24);
  const failed = [];
  for (const [name, program, args] of CHECKS) {
    if (named.length > 0 && !named.includes(name)) continue;
    const fixing = { format: [], lint: [...args, '--fix'], 'python lint': [...args, '--fix'], 'python format': args.filter((part) => part !== '--check') };
    writeOut(`check: ${name}`);
    const code = await runForeground(program, fix ? (fixing[name] ?? args) : args, { cwd: root, env });
    if (code !== 0) failed.push(name);
  }
  writeOut(failed.length === 0 ? 'check: clean' : `check: failed in ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
