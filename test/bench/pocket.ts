import { EXAM_TASKS, type Placement, TASKS } from '../../src-shared/contract/vocabulary.ts';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import * as z from 'zod';
import { createEngineClient } from '../../src-main/core/engine/client.ts';
import { createModelSession } from '../../src-main/core/engine/session.ts';
import { harnessSuite } from '../../src-main/core/exam-items/index.ts';
import { type HarnessResult, summarise } from '../../src-main/core/harness/index.ts';
import { createPauseGate, measurePlacement, placementOf, takeExam } from '../../src-main/core/sleep/index.ts';
import { openNodePorts } from '../../src-main/node/createNodePorts.ts';
import { chat, measureSpeed } from './pocketSpeed.ts';

/**
 * What is promised of the pocket model on two cores; `--quick` examines it with 80 items in place of 400, `--record`
 * measures where each task stands and writes that and the scores beside the model.
 */
const LIMITS = { firstTokenMs: 300, decodeTokensPerSecond: 100, residentMegabytes: 300, sizeMegabytes: 12 } as const;
const CHATS = 20;
const MEGABYTE = 1024 * 1024;
const root = join(import.meta.dirname, '..', '..');
const scoresSchema = z.record(z.string(), z.number());
const aboutSchema = z.object({
  harness: z.object({ full: scoresSchema.optional(), quick: scoresSchema.optional() }).optional(),
});

async function main(): Promise<void> {
  const suite = process.argv.includes('--quick') ? 'quick' : 'full';
  // A new folder, so that no earlier result is reused.
  const dataFolder = await mkdtemp(join(tmpdir(), 'circadia-pocket-'));
  const opened = await openNodePorts({ appRoot: root, host: 'cli', StoreClass: Conf, dataFolder });
  try {
    const { ports } = opened;
    const session = createModelSession(ports, createEngineClient(ports.engine), () => 'pocket');
    const { signal } = new AbortController();
    const model = await session.description();
    const { folder } = model;
    const measured = await session.use(null, 'chat', signal, async (engine) => {
      const loaded = (await engine.memory()).residentBytes;
      const speed = await measureSpeed(engine);
      await chat(engine, CHATS);
      return { loaded, speed, chatted: (await engine.memory()).residentBytes };
    });
    const night = { session, gate: createPauseGate(), signal };
    const kept = { exams: ports.database.exams, values: ports.database.values, sha256: ports.sha256 };
    const recording = process.argv.includes('--record');
    const placement = await (recording ? measurePlacement : placementOf)(kept, { night, model });
    const startedAt = performance.now();
    const items = harnessSuite(suite, placement);
    const exam = await takeExam(kept, {
      model: night,
      suite: items,
      arm: { adapter: null, sha256: null },
      onProgress: (done, of) => {
        if (done % 100 === 0) process.stderr.write(`harness: ${done} of ${of}\n`);
      },
    });
    const seconds = (performance.now() - startedAt) / 1000;
    const scores = summarise(exam.results);
    const accuracies = accuraciesOf(exam.results);
    if (recording) await record(folder, placement, exam.results);
    const result = {
      bench: 'pocket',
      ...rounded(measured.speed),
      residentMegabytesLoaded: tenth(measured.loaded / MEGABYTE),
      [`residentMegabytesAfter${CHATS}Chats`]: tenth(measured.chatted / MEGABYTE),
      sizeMegabytes: tenth((await folderBytes(folder)) / MEGABYTE),
      suite,
      accuracies,
      pooled: scores.pooled.accuracy,
      nll: scores.pooled.nll,
      harnessSeconds: tenth(seconds),
      itemsPerSecond: tenth(exam.results.length / seconds),
      missed: [
        ...missedLimits({
          firstTokenMs: measured.speed.firstTokenMs,
          decodeTokensPerSecond: measured.speed.decodeTokensPerSecond,
          residentMegabytes: Math.max(measured.loaded, measured.chatted) / MEGABYTE,
          sizeMegabytes: (await folderBytes(folder)) / MEGABYTE,
        }),
        ...otherScores(accuracies, await writtenScores(folder, suite), items.items.length / TASKS.length),
      ],
    };
    for (const sentence of result.missed) process.stderr.write(`pocket: ${sentence}\n`);
    if (result.missed.length > 0) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await opened.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** One sentence for each limit that was not kept. */
function missedLimits(found: Record<keyof typeof LIMITS, number>): string[] {
  const kept = {
    firstTokenMs: found.firstTokenMs < LIMITS.firstTokenMs,
    decodeTokensPerSecond: found.decodeTokensPerSecond >= LIMITS.decodeTokensPerSecond,
    residentMegabytes: found.residentMegabytes < LIMITS.residentMegabytes,
    sizeMegabytes: found.sizeMegabytes <= LIMITS.sizeMegabytes,
  };
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    .filter((name) => !kept[name])
    .map((name) => `${name} is ${tenth(found[name])}, the limit ${LIMITS[name]}`);
}

/**
 * One sentence for each task whose score is not the one written beside the model: the same weights give the same
 * answers.
 */
function otherScores(
  found: Record<string, number>,
  written: Record<string, number> | null,
  itemsPerTask: number,
): string[] {
  if (written === null) {
    process.stderr.write('pocket: models/pocket/circadia.json holds no harness scores of this suite to compare with\n');
    return [];
  }
  // Less than half an item apart is equal, however the share was rounded.
  return TASKS.filter(
    (task) => !(Math.abs((found[task] ?? 0) - (written[task] ?? Number.NaN)) < 0.5 / itemsPerTask),
  ).map((task) => `${task} scores ${found[task]}, circadia.json says ${written[task] ?? 'nothing'}`);
}

const accuraciesOf = (results: readonly HarnessResult[]): Record<string, number> => {
  const { tasks } = summarise(results);
  return Object.fromEntries(TASKS.map((task) => [task, tasks[task]?.accuracy ?? 0]));
};

/** Writes the placement and the scores of the full suite, and of the quick one inside it, into the model's description. */
async function record(folder: string, measured: Placement, results: readonly HarnessResult[]): Promise<void> {
  const path = join(folder, 'circadia.json');
  const placement = Object.fromEntries(
    EXAM_TASKS.map((task) => [task, { rung: measured[task].rung, reading: measured[task].reading }]),
  );
  const quick = new Set(harnessSuite('quick', measured).items.map((item) => item.id));
  const harness = {
    full: accuraciesOf(results),
    quick: accuraciesOf(results.filter((result) => quick.has(result.itemId))),
  };
  if (results.length <= quick.size) throw new Error('Record the scores of the full suite: leave --quick out.');
  await writeFile(
    path,
    `${JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), placement, harness }, null, 2)}\n`,
  );
}

async function writtenScores(folder: string, suite: 'quick' | 'full'): Promise<Record<string, number> | null> {
  const about = aboutSchema.parse(JSON.parse(await readFile(join(folder, 'circadia.json'), 'utf8')));
  return about.harness?.[suite] ?? null;
}

async function folderBytes(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const rounded = <Shape extends object>(values: Shape) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tenth(Number(value))]));

await main();
