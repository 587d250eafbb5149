import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import * as z from 'zod';
import { DEFAULT_SYSTEM_LINE } from '../../src-main/core/chat/index.ts';
import { harnessSuite, placementAt } from '../../src-main/core/exam-items/index.ts';
import { appRoot, openTestCore } from '../integration/support/openCore.ts';

/**
 * The exam against a plain loop in one run, so that only the ratio depends on us; then the whole exam through the app.
 */
const LEAST_RATIO = 2;
const MOST_SECONDS = 120;
/** Items that both sides take; a number after `harness` asks for fewer, and leaves out the whole exam. */
const COMPARED_ITEMS = 120;
const reportSchema = z.object({
  ratio: z.number(),
  plainItemsPerSecond: z.number(),
  engineItemsPerSecond: z.number(),
  changedAnswers: z.number(),
  items: z.number(),
});

const few = process.argv.slice(2).map(Number).find(Number.isInteger);
const folder = join(appRoot, '.cache', 'bench');
await mkdir(folder, { recursive: true });
const file = join(folder, 'exam-items.jsonl');
const rows = harnessSuite('full', placementAt('easy')).items.map(({ prompt, answer, maxTokens }) => ({
  messages: [
    { role: 'system', content: DEFAULT_SYSTEM_LINE },
    { role: 'user', content: prompt },
  ],
  answer,
  maxTokens,
}));
await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

const python = join(appRoot, 'python', '.venv', 'bin', 'python');
const { stdout } = await execa(
  python,
  [join('bench', 'exam_bench.py'), join(appRoot, 'models', 'pocket'), file, '--items', String(few ?? COMPARED_ITEMS)],
  {
    cwd: join(appRoot, 'python'),
    env: { MLX_DISABLE_COMPILE: '1' },
    stderr: 'inherit',
    timeout: 20 * 60_000,
  },
);
const report = reportSchema.loose().parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}'));
process.stdout.write(
  `harness: ${report.ratio.toFixed(2)} times the plain loop (target ${LEAST_RATIO.toFixed(2)}) ${JSON.stringify(report)}\n`,
);
if (report.ratio < LEAST_RATIO || report.changedAnswers > 0) process.exitCode = 1;
if (few === undefined) await wholeExam();

async function wholeExam(): Promise<void> {
  const core = await openTestCore();
  try {
    const startedAt = performance.now();
    for await (const event of await core.client.lab.harness({ suite: 'full', fresh: true })) {
      if (event.type !== 'finished') continue;
      if (event.run.failure !== null || event.run.pooled === null)
        throw new Error(event.run.failure ?? 'the exam has no score');
      const seconds = (performance.now() - startedAt) / 1000;
      const { n, accuracy } = event.run.pooled;
      process.stdout.write(
        `harness: ${n} items in ${seconds.toFixed(1)} s (at most ${MOST_SECONDS} s), ${event.run.itemsPerSecond ?? 0} items a second, ${(100 * accuracy).toFixed(2)} % right\n`,
      );
      if (seconds > MOST_SECONDS) process.exitCode = 1;
    }
  } finally {
    await core.close();
  }
}
