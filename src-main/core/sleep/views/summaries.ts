import { type BrakeReport, type Phase, REFUSED_OUTCOMES } from '../../../../src-shared/contract/index.ts';
import type { NightOutputs } from '../record/outputs.ts';
import { earlyStop } from '../record/train.ts';
import { plural, stopSentence } from './endings.ts';

/** What each phase says of itself once it is done, from what it left. */
const SUMMARIES: { [Name in Phase]: (output: NightOutputs[Name]) => string } = {
  gather: ({ turns }) => `${plural(turns.length, 'turn', 'turns')} claimed`,
  sort: ({ kept, memories, foundNow }) =>
    `${kept.length} to study, ${memories} to memory${foundNow > 0 ? `, ${foundNow} found now` : ''}`,
  tidy: ({ tended, merged, probes, restored, foundBefore, foundAfter }) => {
    if (!tended)
      return 'the search index could not be tended, so memories are found by their words tonight and none were merged';
    const recall = probes === 0 ? 'nothing to probe' : `recall ${restored ? foundBefore : foundAfter} of ${probes}`;
    return `${merged} merged, ${recall}${restored ? ', put back because recall fell' : ''}`;
  },
  prepare(output) {
    if (output.kind === 'nothing') return 'nothing to teach';
    const { style, raw, replay, heldOut } = output.studied;
    return `${plural(style + raw, 'lesson', 'lessons')}, ${replay} of rehearsal, ${heldOut} held out`;
  },
  train(output) {
    const early = earlyStop(output);
    const parts = [`${output.steps ?? output.step} steps`, `loss ${(output.loss ?? 0).toFixed(2)} at the end`];
    return [...parts, ...(early === null ? [] : [stopSentence(early)])].join(', ');
  },
  examine({ items, answers, known, brake }) {
    const chosen = brake && brakeSentence(brake);
    const parts = [
      `${items} questions`,
      `${answers} answers${known > 0 ? `, ${known} of them known from before` : ''}`,
    ];
    return [...parts, ...(chosen === null ? [] : [chosen])].join(', ');
  },
  decide: ({ reason }) => reason,
  settle: ({ adapter }) => (adapter === null ? 'nothing changed' : 'put in use'),
};

/** What a phase says of itself once it is done. */
export function phaseSummary<Name extends Phase>(name: Name, output: NightOutputs[Name]): string {
  return SUMMARIES[name](output);
}

/** The brake in words for the report, nothing when there was no choice. */
export function brakeSentence({ chosen, candidates }: BrakeReport): string | null {
  if (candidates.length === 1) return null;
  const refused = candidates.filter(
    ({ step, scale, outcome }) =>
      REFUSED_OUTCOMES.some((refused) => refused === outcome) && !(step === chosen.step && scale === chosen.scale),
  ).length;
  const after = refused === 0 ? '' : `, after ${refused} that did not pass`;
  return `the lesson of step ${chosen.step} at ${Math.round(chosen.scale * 100)} %, one of ${candidates.length} measured${after}`;
}
