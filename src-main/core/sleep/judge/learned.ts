import { ROLES } from '../../../../src-shared/contract/vocabulary.ts';
import * as z from 'zod';
import type { LearnedReport, Wish } from '../../../../src-shared/contract/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import { obeysAll } from '../../manner/index.ts';
import { askMany, EVERYDAY_ANSWER_TOKENS, type NightModel, scoreMany } from '../model/ask.ts';

const probeSchema = z.object({
  messages: z.array(z.object({ role: z.enum(['system', ...ROLES]), content: z.string() })).min(2),
});

export interface Learned {
  adherence: number;
  nll: number;
  n: number;
  /** What it answered to each prompt. */
  replies: { prompt: string; reply: string }[];
}

/** Held-out rows as a question and the wished answer. */
export function probePairs(probes: readonly unknown[]) {
  return probes.map((probe) => {
    const { messages } = probeSchema.parse(probe);
    return { messages: messages.slice(0, -1), answer: messages.at(-1)?.content ?? '' };
  });
}

/** Mean nats per token of the wished answers; not a number where one could not be read. */
export async function meanNll(
  model: NightModel,
  adapter: AdapterChoice,
  pairs: Parameters<typeof scoreMany>[2],
): Promise<number> {
  const found: number[] = [];
  for await (const { index, nll } of scoreMany(model, adapter, pairs)) found[index] = nll;
  return found.length === pairs.length ? found.reduce((sum, nll) => sum + nll, 0) / pairs.length : Number.NaN;
}

/** What it answers to each prompt without being told the wishes, and the share of answers that obey them. */
export async function askUntold(
  model: NightModel,
  adapter: AdapterChoice,
  pairs: ReturnType<typeof probePairs>,
  wishes: readonly Wish[],
): Promise<Pick<Learned, 'adherence' | 'replies'>> {
  const questions = pairs.map(({ messages }) => ({ messages, maxTokens: EVERYDAY_ANSWER_TOKENS }));
  const replies: Learned['replies'] = [];
  for await (const { index, text } of askMany(model, adapter, questions))
    replies.push({ prompt: pairs[index]?.messages.at(-1)?.content ?? '', reply: text });
  return { adherence: replies.filter(({ reply }) => obeysAll(wishes, reply)).length / pairs.length, replies };
}

/** How one arm does on held-out prompts: how surprising the wished answers are to it, and what it answers untold. */
export async function measureLearned(
  model: NightModel,
  adapter: AdapterChoice,
  probes: readonly unknown[],
  wishes: readonly Wish[],
): Promise<Learned | null> {
  const pairs = probePairs(probes);
  if (pairs.length === 0) return null;
  return {
    nll: await meanNll(model, adapter, pairs),
    ...(await askUntold(model, adapter, pairs, wishes)),
    n: pairs.length,
  };
}

/** Two arms on the same prompts, as the report keeps them: with what was in use, and with the candidate. */
export function compareLearned(before: Learned, after: Learned, wishes: readonly Wish[]): LearnedReport {
  const obeyed = new Map(before.replies.map(({ prompt, reply }) => [prompt, obeysAll(wishes, reply)]));
  const changed = after.replies.filter(
    ({ prompt, reply }) => obeyed.has(prompt) && obeyed.get(prompt) !== obeysAll(wishes, reply),
  );
  const lost = changed.filter(({ prompt }) => obeyed.get(prompt) === true).length;
  return {
    n: after.n,
    adherenceBefore: before.adherence,
    adherenceAfter: after.adherence,
    nllBefore: before.nll,
    nllAfter: after.nll,
    lost,
    won: changed.length - lost,
  };
}
