import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import type { CycleDetail } from '../../src-shared/contract/index.ts';
import { createArchive } from '../../src-main/core/archive/index.ts';
import { createEngineClient } from '../../src-main/core/engine/client.ts';
import { createModelSession } from '../../src-main/core/engine/session.ts';
import { createMemories } from '../../src-main/core/memory/index.ts';
import { createSleep, type Recipe } from '../../src-main/core/sleep/index.ts';
import { createStyle } from '../../src-main/core/style/index.ts';
import { openNodePorts } from '../../src-main/node/createNodePorts.ts';

/** Three doses on the same day, several seeds, each night undone before the next: shows that the exam sees damage and the gate acts on it. */
const RECIPES: Recipe['name'][] = ['seed', 'gentle', 'hot'];
const SEEDS = [1, 2, 3];
const root = join(import.meta.dirname, '..', '..');

interface DoseRow {
  recipe: string;
  seed: number;
  verdict: string;
  reason: string;
  styleNllBefore: number;
  styleNllAfter: number;
  adherenceBefore: number;
  adherenceAfter: number;
  probes: number;
  harnessBefore: number;
  harnessAfter: number;
  lowPoints: number;
  nllRise: number;
  lost: number;
  won: number;
  steps: number;
  seconds: number;
}

async function main(): Promise<void> {
  const suite = process.argv.includes('--full') ? 'full' : 'standard';
  const dataFolder = await mkdtemp(join(tmpdir(), 'circadia-doses-'));
  const opened = await openNodePorts({ appRoot: root, host: 'cli', StoreClass: Conf, dataFolder });
  const { ports } = opened;
  const rows: DoseRow[] = [];
  try {
    ports.settings.set({ ...ports.settings.get(), sleep: { ...ports.settings.get().sleep, suite } });
    const engine = createEngineClient(ports.engine);
    const session = createModelSession(ports, engine, 'pocket');
    const memories = createMemories({ ...ports, engine });
    const style = createStyle({ ...ports, memories, template: () => 'pocket' });
    const sleep = createSleep(ports, session, memories, style);
    const archive = createArchive({ ports, session, memories, onChange: () => style.refresh() });
    const lines = (await readFile(join(root, 'test', 'fixtures', 'day.jsonl'), 'utf8')).trim().split('\n');
    archive.importConversations(lines.map((line) => JSON.parse(line)));
    for (const seed of SEEDS) {
      for (const recipe of RECIPES) {
        ports.database.values.set('sleep.seed', seed * 101);
        const { cycle } = await sleep.goToSleep({ recipe, anyway: true, trigger: 'button' });
        await sleep.finished(cycle);
        const detail = sleep.cycle(cycle);
        rows.push(rowOf(detail, seed));
        process.stderr.write(`${recipe} seed ${seed}: ${detail.verdict}, ${detail.reason}\n`);
        if (detail.verdict === 'promoted') sleep.undo();
      }
    }
    await sleep.dispose();
  } finally {
    await opened.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
  const table = tableOf(rows);
  process.stdout.write(`${table}\n`);
  await mkdir(join(root, '.cache', 'bench'), { recursive: true });
  await writeFile(join(root, '.cache', 'bench', 'doses.json'), `${JSON.stringify({ suite, rows }, null, 1)}\n`);
  const hot = rows.filter((row) => row.recipe === 'hot');
  if (hot.some((row) => row.verdict !== 'rejected')) {
    process.stderr.write('The gate let a hot dose through.\n');
    process.exitCode = 1;
  }
}

function rowOf(detail: CycleDetail, seed: number): DoseRow {
  const { harness, learned } = detail;
  return {
    recipe: detail.recipe,
    seed,
    verdict: detail.verdict ?? 'none',
    reason: detail.reason ?? '',
    steps: detail.steps ?? 0,
    styleNllBefore: learned?.nllBefore ?? Number.NaN,
    styleNllAfter: learned?.nllAfter ?? Number.NaN,
    adherenceBefore: learned?.adherenceBefore ?? Number.NaN,
    adherenceAfter: learned?.adherenceAfter ?? Number.NaN,
    probes: learned?.n ?? 0,
    harnessBefore: 100 * (harness?.pooled.before.accuracy ?? Number.NaN),
    harnessAfter: 100 * (harness?.pooled.after.accuracy ?? Number.NaN),
    lowPoints: harness?.pooled.lowPoints ?? Number.NaN,
    nllRise: harness?.nllRise ?? Number.NaN,
    lost: harness?.pooled.lost ?? 0,
    won: harness?.pooled.won ?? 0,
    seconds: Object.values(detail.secondsPerPhase).reduce((sum, part) => sum + part, 0),
  };
}

/** A Markdown table, one line per night. */
function tableOf(rows: readonly DoseRow[]): string {
  const head = ['recipe', 'seed', 'style NLL', 'adherence', 'harness', 'lower bound', 'lost / won', 'answer NLL', 'verdict', 'seconds'];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const cells = rows.map((row) => [
    row.recipe,
    row.seed,
    `${row.styleNllBefore.toFixed(2)} → ${row.styleNllAfter.toFixed(2)}`,
    `${percent(row.adherenceBefore)} → ${percent(row.adherenceAfter)}`,
    `${row.harnessBefore.toFixed(1)} → ${row.harnessAfter.toFixed(1)}`,
    row.lowPoints.toFixed(1),
    `${row.lost} / ${row.won}`,
    `${row.nllRise >= 0 ? '+' : '−'}${Math.abs(row.nllRise).toFixed(3)}`,
    row.verdict,
    Math.round(row.seconds),
  ]);
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

await main();
