import * as z from 'zod';
import { harnessSuite, rotationOf } from '../../harness/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import { amendReport, cycleId, type NightContext, outputOf } from '../context.ts';
import { takeExam, toRow } from '../exam.ts';
import { measureLearned } from '../learned.ts';
import { readReport } from '../report.ts';
import { PROBES_FILE } from './prepare.ts';
import { trainOutputSchema } from './train.ts';

export const examineOutputSchema = z.object({ arms: z.array(z.string()), items: z.number() });
export type ExamineOutput = z.infer<typeof examineOutputSchema>;

/** The candidate as the session puts it on. */
export function candidateOf(context: NightContext): NonNullable<AdapterChoice> {
  const { checkpoint } = outputOf(context, 'train', trainOutputSchema);
  if (checkpoint === null) throw new Error('training left no checkpoint');
  return { id: `candidate-${cycleId(context.cycle)}`, path: checkpoint, scale: 1 };
}

/** Names the candidate's weights until they are kept under their hash; another checkpoint of the same night has another name. */
export function candidateName(context: NightContext): string {
  return `candidate-${context.cycle}-${context.ports.database.cycles.get(context.cycle)?.startedAt ?? 0}-${candidateOf(context).path}`;
}

/** Takes the exam with the untouched model, with what is in use, and with the candidate, on the same items. */
export async function examine(context: NightContext): Promise<{ output: ExamineOutput; summary: string }> {
  const suite = harnessSuite(context.suite, context.model.harnessLevel, rotationOf(context.cycle));
  const active = context.ports.database.cycles.activeAdapter();
  const arms: { name: string; adapter: AdapterChoice; sha256: string | null }[] = [
    { name: 'base', adapter: null, sha256: null },
    { name: 'before', adapter: active, sha256: active?.sha256 ?? null },
    { name: 'after', adapter: candidateOf(context), sha256: candidateName(context) },
  ];
  const rows = [];
  let known = 0;
  for (const [index, arm] of arms.entries()) {
    const { results, cached } = await takeExam(context.ports, {
      model: context,
      suite,
      arm,
      onProgress: (part, of) => context.progress('examine', index + part / of, arms.length),
    });
    known += cached;
    rows.push(...results.map((result) => toRow(arm.name, result)));
  }
  context.ports.database.cycles.saveResults(context.cycle, rows);
  await readLearned(context, active, candidateOf(context));
  return {
    output: { arms: arms.map((arm) => arm.name), items: suite.items.length },
    summary: `${suite.items.length} questions, ${rows.length} answers${known > 0 ? `, ${known} of them known from before` : ''}`,
  };
}

/** Adds to the report what was learned, on prompts that nobody studied. */
async function readLearned(context: NightContext, before: AdapterChoice, after: AdapterChoice): Promise<void> {
  const { cycles } = context.ports.database;
  const { directives } = readReport(cycles.get(context.cycle)?.report);
  const probes = await context.ports.files.readLines(cycleId(context.cycle), PROBES_FILE);
  const [first, second] = [await measureLearned(context, before, probes, directives), await measureLearned(context, after, probes, directives)];
  if (first === null || second === null) return;
  amendReport(context, { learned: { n: first.n, adherenceBefore: first.adherence, adherenceAfter: second.adherence, nllBefore: first.nll, nllAfter: second.nll } });
}
