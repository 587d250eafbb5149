import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import * as z from 'zod';
import type { Experiment } from './experiment.ts';
import { EXPERIMENTS } from './experiments.ts';
import { runPieces } from './pieces.ts';
import { root } from './stage.ts';

/**
 * `npm run experiment -- NAME [--workers 2] [--pieces N] [--page]`: goes on where it ended, one process a piece,
 * results kept after each.
 */
const WORKERS = 2;
const LONGEST_PIECE_MS = 90 * 60_000;

const storedSchema = z.object({
  experiment: z.string(),
  model: z.string(),
  method: z.string(),
  results: z.record(z.string(), z.unknown()),
});
type Stored = z.infer<typeof storedSchema>;

async function main(): Promise<void> {
  const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const experiment = EXPERIMENTS.find((one) => one.name === name);
  if (experiment === undefined)
    throw new Error(
      `There is no experiment "${name ?? ''}". Choose one of: ${EXPERIMENTS.map((one) => one.name).join(', ')}.`,
    );
  const stored = await load(experiment);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  if (!process.argv.includes('--page')) await runOpen(experiment, stored, stop.signal);
  const results = new Map(Object.entries(stored.results).map(([id, result]) => [id, experiment.result.parse(result)]));
  const path = join(root, 'docs', 'experiments', `${experiment.file}.md`);
  await writeFile(path, experiment.page(results));
  process.stdout.write(`${results.size} of ${experiment.pieces.length} pieces are done; ${path}\n`);
  if (stop.signal.aborted) process.exitCode = 130;
}

async function runOpen(experiment: Experiment, stored: Stored, signal: AbortSignal): Promise<void> {
  const done = (id: string) => stored.results[id] !== undefined;
  await runPieces({
    pieces: experiment.pieces
      .filter(({ id }) => !done(id))
      .slice(0, numberAfter('--pieces') ?? experiment.pieces.length),
    done,
    workers: numberAfter('--workers') ?? WORKERS,
    signal,
    async run({ id }) {
      const startedAt = performance.now();
      stored.results[id] = experiment.result.parse(await runPiece(experiment.name, id, signal));
      await save(experiment, stored);
      process.stderr.write(`${id}: done in ${Math.round((performance.now() - startedAt) / 1000)} s\n`);
    },
    onFailure({ id }, error) {
      process.stderr.write(`${id} failed: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  });
}

/** MLX on the CPU keeps one core busy, so two pieces side by side take hardly longer than one. */
async function runPiece(name: string, id: string, signal: AbortSignal): Promise<unknown> {
  const { stdout } = await execa(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'worker.ts'), name, id],
    {
      cancelSignal: signal,
      gracefulCancel: false,
      forceKillAfterDelay: 10_000,
      stderr: 'inherit',
      timeout: LONGEST_PIECE_MS,
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null');
}

/** Results of another model or method are not mixed with new ones. */
async function load(experiment: Experiment): Promise<Stored> {
  const about = z
    .object({ sha256: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'models', 'pocket', 'circadia.json'), 'utf8')));
  const fresh: Stored = { experiment: experiment.name, model: about.sha256, method: experiment.method, results: {} };
  const text = await readFile(pathOf(experiment), 'utf8').catch(() => null);
  if (text === null || process.argv.includes('--anew')) return fresh;
  const stored = storedSchema.parse(JSON.parse(text));
  if (stored.model !== fresh.model || stored.method !== fresh.method)
    throw new Error(
      `${experiment.file}.json was measured with another ${stored.model === fresh.model ? 'method' : 'model'}. Add --anew to measure everything again.`,
    );
  return stored;
}

async function save(experiment: Experiment, stored: Stored): Promise<void> {
  const path = pathOf(experiment);
  await mkdir(join(root, 'docs', 'experiments'), { recursive: true });
  const results = Object.fromEntries(
    experiment.pieces.flatMap(({ id }) => (stored.results[id] === undefined ? [] : [[id, stored.results[id]]])),
  );
  await writeFile(`${path}.part`, `${JSON.stringify({ ...stored, results }, null, 1)}\n`);
  await rename(`${path}.part`, path);
}

function pathOf(experiment: Experiment): string {
  return join(root, 'docs', 'experiments', `${experiment.file}.json`);
}

function numberAfter(flag: string): number | undefined {
  const at = process.argv.indexOf(flag);
  return at === -1
    ? undefined
    : z.coerce
        .number()
        .int()
        .positive()
        .parse(process.argv[at + 1]);
}

await main();
