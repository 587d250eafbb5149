import * as z from 'zod';
import { type ExamItem, type HarnessResult, nightSuite, questionOf, rotationOf } from '../../harness/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import { DEFAULT_SYSTEM_LINE } from '../../chat/index.ts';
import { scoreMany } from '../ask.ts';
import { applyBrake, brakeSentence } from '../brake.ts';
import { amendReport, cycleId, type NightContext, outputOf } from '../context.ts';
import { takeExam, toRow } from '../exam.ts';
import { measureLearned } from '../learned.ts';
import { readReport } from '../report.ts';
import { NLL_LIMIT } from './decide.ts';
import { readLeaks } from './leaks.ts';
import { PROBES_FILE } from './prepare.ts';
import { trainOutputSchema } from './train.ts';

export const examineOutputSchema = z.object({ arms: z.array(z.string()), items: z.number(), scale: z.number().default(1) });
export type ExamineOutput = z.infer<typeof examineOutputSchema>;

/** The candidate as the session puts it on, at one of the recipe's scales. */
export function candidateOf(context: NightContext, scale: number): NonNullable<AdapterChoice> {
  const { checkpoint } = outputOf(context, 'train', trainOutputSchema);
  if (checkpoint === null) throw new Error('training left no checkpoint');
  return { id: `candidate-${cycleId(context.cycle)}`, path: checkpoint, scale };
}

/** Names the candidate's weights until they are kept under their hash; another checkpoint of the same night has another name. */
export function candidateName(context: NightContext): string {
  return `candidate-${context.cycle}-${context.ports.database.cycles.get(context.cycle)?.startedAt ?? 0}-${candidateOf(context, 1).path}`;
}

/** Takes the exam with the untouched model, with what is in use, and with the candidate as strong as the brake lets it be, on the same items. */
export async function examine(context: NightContext): Promise<{ output: ExamineOutput; summary: string }> {
  const suite = nightSuite(context.suite, context.model.harnessLevel, rotationOf(context.cycle));
  const active = context.ports.database.cycles.activeAdapter();
  let [known, answers] = [0, 0];
  const take = async (arm: { adapter: AdapterChoice; sha256: string | null }, from: number, to: number): Promise<HarnessResult[]> => {
    const onProgress = (part: number, of: number) => context.progress('examine', from + ((to - from) * part) / of, 3);
    const { results, cached } = await takeExam(context.ports, { model: context, suite, arm, onProgress });
    known += cached;
    answers += results.length;
    return results;
  };
  const base = await take({ adapter: null, sha256: null }, 0, 1);
  const before = await take({ adapter: active, sha256: active?.sha256 ?? null }, 1, 2);
  const { results: after, ...brake } = await applyBrake(
    { scales: context.recipe.adapterScales, items: suite.items, before, nllLimit: NLL_LIMIT[context.model.harnessLevel] },
    {
      score: (scale, items) => answerNlls(context, candidateOf(context, scale), items),
      examine: (scale, attempt) => take({ adapter: candidateOf(context, scale), sha256: candidateName(context) }, 3 - 0.5 ** attempt, 3 - 0.5 ** (attempt + 1)),
    },
  );
  const arms = { base, before, after };
  context.ports.database.cycles.saveResults(
    context.cycle,
    Object.entries(arms).flatMap(([name, results]) => results.map((result) => toRow(name, result))),
  );
  amendReport(context, { brake });
  await readLearned(context, active, candidateOf(context, brake.scale));
  const parts = [`${suite.items.length} questions`, `${answers} answers${known > 0 ? `, ${known} of them known from before` : ''}`, brakeSentence(brake)];
  return { output: { arms: Object.keys(arms), items: suite.items.length, scale: brake.scale }, summary: parts.filter((part) => part !== null).join(', ') };
}

/** Nats per token of each reference answer with this adapter on, in the order of the items. */
async function answerNlls(context: NightContext, adapter: AdapterChoice, items: readonly ExamItem[]): Promise<number[]> {
  const pairs = items.map((item) => questionOf(item, DEFAULT_SYSTEM_LINE));
  const found: number[] = [];
  for await (const { index, nll } of scoreMany(context, adapter, pairs)) found[index] = nll;
  return found;
}

/** Adds to the report what was learned, on prompts that nobody studied, and what private words the candidate let slip. */
async function readLearned(context: NightContext, before: AdapterChoice, after: AdapterChoice): Promise<void> {
  const { cycles } = context.ports.database;
  const { directives } = readReport(cycles.get(context.cycle)?.report);
  const probes = await context.ports.files.readLines(cycleId(context.cycle), PROBES_FILE);
  const [first, second] = [await measureLearned(context, before, probes, directives), await measureLearned(context, after, probes, directives)];
  amendReport(context, { leaks: await readLeaks(context, { candidate: after, directives, known: second?.replies ?? [] }) });
  if (first === null || second === null) return;
  amendReport(context, { learned: { n: first.n, adherenceBefore: first.adherence, adherenceAfter: second.adherence, nllBefore: first.nll, nllAfter: second.nll } });
}
