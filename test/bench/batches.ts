import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import * as z from 'zod';
import { templateSchema } from '../../src-main/core/engine/protocol.ts';

/**
 * Many prompts at once and single chats, against the path of before and against mlx_lm, in one process and by
 * processor time. The targets are SmolLM2's: the practice model is so small that other work than products counts.
 */
const TARGETS = { ratio: 5, ratioMlxLm: 1, chatRatio: 1.8, chatRatioMlxLm: 1 } as const;
const root = join(import.meta.dirname, '..', '..');
const aboutSchema = z.object({ template: templateSchema.optional() });
const reportSchema = z.record(z.string(), z.unknown());

/** The folder named with `--model`, else SmolLM2 of the data folder, else the practice model. */
async function modelFolder(): Promise<string> {
  const named = process.argv.find((one) => one.startsWith('--model='))?.slice('--model='.length);
  if (named !== undefined) return named;
  const models = join(process.env['CIRCADIA_HOME'] ?? '', 'models');
  const found = process.env['CIRCADIA_HOME'] === undefined ? [] : await readdir(models).catch(() => []);
  const small = found.find((name) => name.startsWith('smollm2'));
  return small === undefined ? join(root, 'models', 'pocket') : join(models, small);
}

async function templateOf(folder: string): Promise<string> {
  const file = join(folder, 'circadia.json');
  const there = await access(file).then(
    () => true,
    () => false,
  );
  const told = there ? aboutSchema.parse(JSON.parse(await readFile(file, 'utf8'))).template : undefined;
  return told ?? (folder.endsWith('pocket') ? 'pocket' : 'chatml');
}

const folder = await modelFolder();
const template = await templateOf(folder);
for (const threads of [1, 2]) {
  const { stdout } = await execa(
    join(root, 'python', '.venv', 'bin', 'python'),
    [join('bench', 'batch_bench.py'), folder, '--template', template, '--threads', String(threads)],
    { cwd: join(root, 'python'), env: { MLX_DISABLE_COMPILE: '1' }, stderr: 'inherit', timeout: 30 * 60_000 },
  );
  const report = reportSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}'));
  process.stdout.write(`batches: ${JSON.stringify(report)}\n`);
  const missed = Object.entries(TARGETS).filter(([name, target]) => !(Number(report[name]) >= target));
  for (const [name, target] of missed)
    process.stdout.write(`batches: ${name} is ${Number(report[name]).toFixed(2)}, the target ${target.toFixed(2)}\n`);
  if (missed.length > 0 && template !== 'pocket' && threads === 1) process.exitCode = 1;
}
