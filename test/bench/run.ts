import { execa } from 'execa';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const root = join(import.meta.dirname, '..', '..');
const pythonRatios = z.record(z.string(), z.unknown());
/**
 * The benchmarks compare with the library underneath in one run, so only ratios are judged: training with mlx_lm.lora
 * as it is, and the two loops alone, on equal matrices.
 */
const BENCHMARKS = [
  { name: 'chat', script: 'chat', flags: [], target: 0.95 },
  { name: 'train', script: 'train', flags: ['--as-loaded'], target: 1.3 },
  { name: 'train loop', script: 'train', flags: [], target: 1 },
] as const;

/** Runs one Python benchmark and returns the JSON object of its last line. */
async function benchmark(script: 'chat' | 'train', flags: readonly string[]): Promise<Record<string, unknown>> {
  const python = join(root, 'python', '.venv', 'bin', 'python');
  const { stdout } = await execa(
    python,
    [join('bench', `${script}_bench.py`), join(root, 'models', 'pocket'), ...flags],
    {
      cwd: join(root, 'python'),
      env: { MLX_DISABLE_COMPILE: '1' },
      stderr: 'inherit',
      timeout: 20 * 60_000,
    },
  );
  return pythonRatios.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}'));
}

async function main(): Promise<void> {
  const only = process.argv.slice(2).filter((flag) => !flag.startsWith('-'));
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  const results: Record<string, unknown> = {};
  for (const { name, script, flags, target } of BENCHMARKS) {
    if (!wanted(script)) continue;
    const result = await benchmark(script, flags);
    results[name] = result;
    const ratio = z.number().parse(result['ratio']);
    process.stdout.write(
      `${name}: ${ratio.toFixed(2)} of the library underneath (target ${target.toFixed(2)}) ${JSON.stringify(result)}\n`,
    );
    if (ratio < target) process.exitCode = 1;
  }
  await mkdir(join(root, '.cache', 'bench'), { recursive: true });
  await writeFile(join(root, '.cache', 'bench', 'ratios.json'), `${JSON.stringify(results, null, 1)}\n`);
  if (wanted('batches')) await import('./batches.ts');
  if (wanted('memory')) await import('./memory.ts');
  if (wanted('pocket')) await import('./pocket.ts');
  if (wanted('harness')) await import('./harness.ts');
}

await main();
