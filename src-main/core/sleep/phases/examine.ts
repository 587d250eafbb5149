import * as z from 'zod';
import type { LeakReport, LearnedReport } from '../../../../src-shared/contract/index.ts';
import { nightSuite, rotationOf } from '../../exam-items/index.ts';
import { type HarnessResult, unlearns } from '../../harness/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import { applyBrake, brakeSentence } from '../judge/brake.ts';
import { type Candidate, candidatesOf, measuringBudget } from '../judge/candidates.ts';
import { amendReport, cycleId, type NightContext, outputOf } from '../record/context.ts';
import { takeExam, toRow } from '../judge/exam/exam.ts';
import { compareLearned, type Learned, measureLearned } from '../judge/learned.ts';
import { measureAdapters } from '../judge/measure.ts';
import { readReport } from '../record/report.ts';
import { NLL_LIMIT } from './decide.ts';
import { readLeaks } from '../judge/leaks/readLeaks.ts';
import { PROBES_FILE } from './prepare.ts';
import { checkpointsOf, trainOutputSchema } from './train.ts';

export const examineOutputSchema = z.object({
  arms: z.array(z.string()),
  items: z.number(),
  scale: z.number().default(1),
  /** Null is the last checkpoint. */
  step: z.number().nullable().default(null),
});
export type ExamineOutput = z.infer<typeof examineOutputSchema>;

/** What the brake may choose from tonight; the same list whenever it is asked for. */
export function tonightsCandidates(context: NightContext): Candidate[] {
  return candidatesOf(
    context.recipe,
    checkpointsOf(outputOf(context, 'train', trainOutputSchema)),
    measuringBudget(context.model.demo).checkpoints,
  );
}

/**
 * A candidate as the session puts it on. Both names hold the checkpoint: the session tells adapters apart by their id,
 * kept readings belong to weights.
 */
export function candidateArm(
  context: NightContext,
  { checkpoint, scale }: Candidate,
): { adapter: NonNullable<AdapterChoice>; sha256: string } {
  const startedAt = context.ports.database.cycles.get(context.cycle)?.startedAt ?? 0;
  return {
    adapter: { id: `candidate-${cycleId(context.cycle)}-${checkpoint.step}`, path: checkpoint.path, scale },
    // Names the weights until they are kept under their hash.
    sha256: `candidate-${context.cycle}-${startedAt}-${checkpoint.path}`,
  };
}

/**
 * Takes the exam with the untouched model, with what is in use, and with the candidate that the brake chooses, on the
 * same items.
 */
export async function examine(context: NightContext): Promise<{ output: ExamineOutput; summary: string }> {
  const suite = nightSuite(context.suite, context.model.harnessLevel, rotationOf(context.cycle));
  const active = context.ports.database.cycles.activeAdapter();
  let [known, answers] = [0, 0];
  const take = async (
    arm: { adapter: AdapterChoice; sha256: string | null },
    from: number,
    to: number,
  ): Promise<HarnessResult[]> => {
    const onProgress = (part: number, of: number) => context.progress('examine', from + ((to - from) * part) / of, 3);
    const { results, cached } = await takeExam(context.ports, { model: context, suite, arm, onProgress });
    known += cached;
    answers += results.length;
    return results;
  };
  const base = await take({ adapter: null, sha256: null }, 0, 1);
  const before = await take({ adapter: active, sha256: active?.sha256 ?? null }, 1, 2);
  const probes = await context.ports.files.readLines(cycleId(context.cycle), PROBES_FILE);
  const { directives } = readReport(context.ports.database.cycles.get(context.cycle)?.report);
  const inUse = await measureLearned(context, active, probes, directives);
  const heard = new Map<Candidate, Heard>();
  const hear = async (candidate: Candidate): Promise<Heard> => {
    const found =
      heard.get(candidate) ??
      (await listen(context, candidateArm(context, candidate).adapter, { probes, directives, inUse }));
    heard.set(candidate, found);
    return found;
  };
  const {
    brake,
    chosen,
    results: after,
  } = await applyBrake(
    { candidates: tonightsCandidates(context), base, before, nllLimit: NLL_LIMIT[context.model.harnessLevel] },
    {
      measure: (candidates) =>
        measureAdapters(context, {
          adapters: candidates.map((candidate) => candidateArm(context, candidate).adapter),
          budget: measuringBudget(context.model.demo),
          probes,
          items: suite.items,
          base,
          before,
          directives,
          onProgress: (done, of) => context.progress('examine', 2 + (0.2 * done) / of, 3),
        }),
      examine: (candidate, attempt) =>
        take(candidateArm(context, candidate), 3 - 0.8 * 0.5 ** attempt, 3 - 0.8 * 0.5 ** (attempt + 1)),
      async objection(candidate) {
        const { leaks, learned } = await hear(candidate);
        if (leaks.found.length > 0) return 'leaked';
        return learned !== null && unlearns(learned) ? 'unlearned' : null;
      },
    },
  );
  const arms = { base, before, after };
  context.ports.database.cycles.saveResults(
    context.cycle,
    Object.entries(arms).flatMap(([name, results]) => results.map((result) => toRow(name, result))),
  );
  amendReport(context, { brake, ...(await hear(chosen)) });
  const parts = [
    `${suite.items.length} questions`,
    `${answers} answers${known > 0 ? `, ${known} of them known from before` : ''}`,
    brakeSentence(brake),
  ];
  return {
    output: { arms: Object.keys(arms), items: suite.items.length, scale: chosen.scale, step: chosen.checkpoint.step },
    summary: parts.filter((part) => part !== null).join(', '),
  };
}

interface Heard {
  learned: LearnedReport | null;
  leaks: LeakReport;
}

/**
 * What an adapter learned, on prompts that nobody studied, against what is in use, and what private words it let slip
 * there and elsewhere.
 */
async function listen(
  context: NightContext,
  adapter: AdapterChoice,
  { probes, directives, inUse }: { probes: readonly unknown[]; directives: readonly string[]; inUse: Learned | null },
): Promise<Heard> {
  const own = await measureLearned(context, adapter, probes, directives);
  const leaks = await readLeaks(context, { candidate: adapter, directives, known: own?.replies ?? [] });
  return { leaks, learned: inUse === null || own === null ? null : compareLearned(inUse, own, directives) };
}
