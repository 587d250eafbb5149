import type { AdapterChoice } from '../engine/session.ts';
import { DEFAULT_SYSTEM_LINE } from '../chat/index.ts';
import { type ExamItem, type HarnessResult, questionOf } from '../harness/index.ts';
import { type NightModel, scoreMany } from './ask.ts';
import { evenly, type MeasuringBudget } from './candidates.ts';
import { probePairs } from './learned.ts';

export interface MeasureRequest {
  readonly adapters: readonly NonNullable<AdapterChoice>[];
  readonly budget: Pick<MeasuringBudget, 'styleRows' | 'gateItems'>;
  /** Held-out style rows. */
  readonly probes: readonly unknown[];
  readonly items: readonly ExamItem[];
  /** The exam of what is in use, on these items. */
  readonly before: readonly HarnessResult[];
  onProgress(done: number, of: number): void;
}

/** Nats per token; not a number where nothing could be read. */
export interface Measurements {
  /** Of the untouched model, since every night starts from it. */
  readonly styleNllBefore: number;
  readonly taken: readonly { readonly styleNll: number; readonly rise: number }[];
}

/** Reads cheaply what each adapter taught and what it cost, by likelihood alone: on held-out style rows, and on a fixed part of the exam's visible items. */
export async function measureAdapters(model: NightModel, request: MeasureRequest): Promise<Measurements> {
  const { adapters, budget } = request;
  const rows = probePairs(evenly(request.probes, budget.styleRows));
  const items = evenly(
    // What the gate counts the likelihood of.
    request.items.filter((item) => item.split === 'gate' && item.task !== 'recall'),
    budget.gateItems,
  );
  const questions = items.map((item) => questionOf(item, DEFAULT_SYSTEM_LINE));
  const nllBefore = new Map(request.before.map((result) => [result.itemId, result.nll]));
  const before = mean(items.map((item) => nllBefore.get(item.id) ?? Number.NaN));
  const styleNllBefore = await meanNll(model, null, rows);
  const taken: { styleNll: number; rise: number }[] = [];
  for (const adapter of adapters) {
    taken.push({ styleNll: await meanNll(model, adapter, rows), rise: (await meanNll(model, adapter, questions)) - before });
    request.onProgress(taken.length, adapters.length);
  }
  return { styleNllBefore, taken };
}

async function meanNll(model: NightModel, adapter: AdapterChoice, pairs: Parameters<typeof scoreMany>[2]): Promise<number> {
  const found: number[] = [];
  for await (const { index, nll } of scoreMany(model, adapter, pairs)) found[index] = nll;
  return found.length === pairs.length ? mean(found) : Number.NaN;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
