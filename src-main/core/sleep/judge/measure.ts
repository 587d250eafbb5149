import type { Wish } from '../../../../src-shared/contract/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import { systemLine } from '../../chat/index.ts';
import { type ExamItem } from '../../exam-items/index.ts';
import { type HarnessResult, isPooled, questionOf } from '../../harness/index.ts';
import { isCheckable } from '../../manner/index.ts';
import type { NightModel } from '../model/ask.ts';
import { evenly, type MeasuringBudget } from './candidates.ts';
import { askUntold, meanNll, probePairs } from './learned.ts';

export interface MeasureRequest {
  readonly adapters: readonly NonNullable<AdapterChoice>[];
  readonly budget: Pick<MeasuringBudget, 'styleRows' | 'gateItems'>;
  /** Held-out style rows. */
  readonly probes: readonly unknown[];
  readonly items: readonly ExamItem[];
  /** The exams of the untouched model and of what is in use, on these items. */
  readonly base: readonly HarnessResult[];
  readonly before: readonly HarnessResult[];
  /** The wishes; answers are written only where one of them can be checked by rule. */
  readonly wishes: readonly Wish[];
  onProgress(done: number, of: number): void;
}

/** Nats per token; not a number where nothing could be read. */
export interface Measurements {
  /** Of the untouched model, since every night starts from it. */
  readonly styleNllBefore: number;
  /** Share of its answers that obey the wishes untold; null when no rule can say, or when it was not asked. */
  readonly obeyedBefore: number | null;
  readonly taken: readonly { readonly styleNll: number; readonly obeyed: number | null; readonly rise: number }[];
}

/**
 * An adapter that made the wished answers less surprising by less than this share of the best one is not asked to write
 * any.
 */
const WORTH_ASKING = 0.4;

/**
 * Reads cheaply what each adapter taught and what it cost: on held-out style rows, how surprising the wished answer is
 * and whether its own one obeys
 * (a wish may hang on few tokens, which likelihood alone hides), and on a fixed part of the exam's visible items, how
 * surprising the answers became.
 */
export async function measureAdapters(model: NightModel, request: MeasureRequest): Promise<Measurements> {
  const { adapters, budget } = request;
  const system = systemLine((await model.session.description()).template);
  const rows = probePairs(evenly(request.probes, budget.styleRows));
  const items = evenly(
    // What the gate counts the likelihood of.
    request.items.filter((item) => item.split === 'gate' && isPooled(item)),
    budget.gateItems,
  );
  // The nll of an item is that of its right answer, whether it is written or chosen.
  const questions = items.map((item) => {
    const asked = questionOf(item, system);
    return {
      messages: asked.messages,
      answer: asked.reading === 'chosen' ? (asked.said[0] ?? item.answer) : asked.answer,
    };
  });
  const nllOf = (results: readonly HarnessResult[]) => {
    const found = new Map(results.map((result) => [result.itemId, result.nll]));
    return mean(items.map((item) => found.get(item.id) ?? Number.NaN));
  };
  // The gate asks for both, so the less surprised of the two is the ruler.
  const before = Math.min(nllOf(request.base), nllOf(request.before));
  const styleNllBefore = await meanNll(model, null, rows);
  const read: { styleNll: number; rise: number }[] = [];
  for (const adapter of adapters) {
    read.push({
      styleNll: await meanNll(model, adapter, rows),
      rise: (await meanNll(model, adapter, questions)) - before,
    });
    request.onProgress(read.length, adapters.length * 2);
  }
  const checkable = rows.length > 0 && request.wishes.some(isCheckable);
  const best = Math.max(...read.map(({ styleNll }) => styleNllBefore - styleNll));
  const obeys = async (adapter: AdapterChoice) => (await askUntold(model, adapter, rows, request.wishes)).adherence;
  const taken: Measurements['taken'][number][] = [];
  for (const [index, one] of read.entries()) {
    const worth = checkable && best > 0 && styleNllBefore - one.styleNll >= best * WORTH_ASKING;
    taken.push({ ...one, obeyed: worth ? await obeys(adapters[index] ?? null) : null });
    request.onProgress(read.length + taken.length, adapters.length * 2);
  }
  return {
    styleNllBefore,
    obeyedBefore: taken.some(({ obeyed }) => obeyed !== null) ? await obeys(null) : null,
    taken,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
