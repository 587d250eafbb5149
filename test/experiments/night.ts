import { reasonSentence } from '../../src-shared/words/night.ts';
import * as z from 'zod';
import type { CycleDetail } from '../../src-shared/contract/index.ts';
import { decideGate, type HarnessResult } from '../../src-main/core/harness/index.ts';
import { fromRow, nllLimitOf } from '../../src-main/core/sleep/index.ts';
import { readNight } from '../../src-main/core/sleep/record/outputs.ts';
import type { HeldOutRow } from './heldOut.ts';
import type { Person } from './persons.ts';
import type { Stage } from './stage.ts';

const learnedSchema = z.object({ adherence: z.number(), nll: z.number(), n: z.number() });
const examSchema = z.object({
  n: z.number(),
  correctBefore: z.number(),
  correctAfter: z.number(),
  won: z.number(),
  lost: z.number(),
  changePoints: z.number(),
  lowPoints: z.number(),
  answerNllBefore: z.number(),
  answerNllRise: z.number(),
  changedAnswers: z.number(),
});
export type ExamNumbers = z.infer<typeof examSchema>;

/**
 * The numbers of one night, all against the untouched model; points are 100 x share, NLL is nats per token. `inUse` is
 * what the person wakes up to: the candidate, or what was there when it was rejected.
 */
export const nightSchema = z.object({
  verdict: z.string(),
  reason: z.string(),
  /** On held-out conversations of the person, without the wish in the prompt. */
  style: z.object({ base: learnedSchema, candidate: learnedSchema, inUse: learnedSchema }),
  /** `secret`: the candidate on the third of the items that no choice has seen. */
  exam: z.object({ candidate: examSchema, inUse: examSchema, secret: examSchema }).nullable(),
  scale: z.number().nullable(),
  step: z.number().nullable(),
  gaugeKl: z.number().nullable(),
  rows: z.object({ style: z.number(), replay: z.number() }),
  seconds: z.record(z.string(), z.number()),
});
export type NightNumbers = z.infer<typeof nightSchema>;

/** What a finished night came to, kept or not. */
export async function measureNight(
  stage: Stage,
  person: Person,
  rows: readonly HeldOutRow[],
  detail: CycleDetail,
): Promise<NightNumbers> {
  const { cycles } = stage.ports.database;
  const candidate = stage.candidate(detail.number);
  const results = cycles.results(detail.number);
  const arm = (name: string) => results.filter((row) => row.arm === name).map(fromRow);
  const [base, before, after] = [arm('base'), arm('before'), arm('after')];
  const promoted = detail.verdict === 'promoted';
  const inUse = await stage.measure(stage.active(), rows, person.wishes);
  const report = cycles.get(detail.number)?.report ?? null;
  const { train } = readNight({ report, phases: cycles.phases(detail.number) }).outputs;
  return {
    verdict: detail.verdict ?? 'none',
    reason: detail.reason === null ? '' : reasonSentence(detail.reason),
    style: {
      base: await stage.measure(null, rows, person.wishes),
      candidate: promoted ? inUse : await stage.measure(candidate, rows, person.wishes),
      inUse,
    },
    exam:
      base.length === 0
        ? null
        : {
            candidate: examNumbers(base, after),
            inUse: examNumbers(base, promoted ? after : before),
            secret: examNumbers(base.filter(isSecret), after.filter(isSecret)),
          },
    scale: candidate?.scale ?? null,
    step: candidate?.step ?? null,
    gaugeKl: train?.gauge.at(-1)?.kl ?? null,
    rows: { style: detail.studied.style + detail.studied.raw, replay: detail.studied.replay },
    seconds: detail.secondsPerPhase,
  };
}

export const isSecret = (result: HarnessResult): boolean => result.split === 'secret';

/** Two exams of the same items, paired. */
export function examNumbers(before: readonly HarnessResult[], after: readonly HarnessResult[]): ExamNumbers {
  const { pooled, nll } = decideGate({ before, after, nllLimit: nllLimitOf(true) });
  const replies = new Map(before.map((result) => [result.itemId, result.reply.trim()]));
  return {
    n: pooled.n,
    correctBefore: pooled.correctBefore,
    correctAfter: pooled.correctAfter,
    won: pooled.won,
    lost: pooled.lost,
    changePoints: pooled.changePoints,
    lowPoints: pooled.lowPoints,
    answerNllBefore: nll.before,
    answerNllRise: nll.rise,
    changedAnswers: after.filter((result) => replies.get(result.itemId) !== result.reply.trim()).length,
  };
}
