import * as z from 'zod';
import type { AdapterChoice } from '../engine/session.ts';
import { obeysAll } from './adherence.ts';
import { askMany, type NightModel, scoreMany } from './ask.ts';

const probeSchema = z.object({ messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })).min(2) });

export interface Learned {
  adherence: number;
  nll: number;
  n: number;
  /** What it answered to each prompt. */
  replies: { prompt: string; reply: string }[];
}

/** Long enough for any everyday answer. */
export const LONGEST_REPLY_TOKENS = 96;

/** Held-out rows as a question and the wished answer. */
export function probePairs(probes: readonly unknown[]) {
  return probes.map((probe) => {
    const { messages } = probeSchema.parse(probe);
    return { messages: messages.slice(0, -1), answer: messages.at(-1)?.content ?? '' };
  });
}

/** How one arm does on held-out prompts without being told the wishes: share of answers that obey, and nats per token of the wished answer. */
export async function measureLearned(model: NightModel, adapter: AdapterChoice, probes: readonly unknown[], directives: readonly string[]): Promise<Learned | null> {
  const pairs = probePairs(probes);
  if (pairs.length === 0) return null;
  let nll = 0;
  for await (const score of scoreMany(model, adapter, pairs)) nll += score.nll;
  const replies: Learned['replies'] = [];
  for await (const reply of askMany(
    model,
    adapter,
    pairs.map(({ messages }) => ({ messages, maxTokens: LONGEST_REPLY_TOKENS })),
  ))
    replies.push({ prompt: pairs[reply.index]?.messages.at(-1)?.content ?? '', reply: reply.text });
  const obeyed = replies.filter(({ reply }) => obeysAll(directives, reply)).length;
  return { adherence: obeyed / pairs.length, nll: nll / pairs.length, n: pairs.length, replies };
}
