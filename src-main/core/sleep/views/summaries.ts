import {
  type BrakeReport,
  endingSchema,
  type NightReason,
  type Phase,
  type PhaseSummary,
  REFUSED_OUTCOMES,
  type TargetCounts,
} from '../../../../src-shared/contract/index.ts';
import type { NightRecord } from '../../ports.ts';
import { type NightOutputs, readOutput } from '../record/outputs.ts';
import { earlyStop } from '../record/train.ts';

/** What each phase says of itself once it is done, from what it left. */
const SUMMARIES: { [Name in Phase]: (output: NightOutputs[Name]) => PhaseSummary } = {
  gather: ({ turns }) => ({ of: 'gather', turns: turns.length }),
  sort: ({ kept, toStudy, memories: toMemory, foundNow }) => ({
    of: 'sort',
    toStudy: toStudy ?? kept.length,
    toMemory,
    foundNow,
  }),
  tidy: ({ tended, merged, probes, restored, foundBefore, foundAfter }) => ({
    of: 'tidy',
    upkeep: tended ? { merged, probes, restored, found: restored ? foundBefore : foundAfter } : null,
  }),
  prepare(output) {
    if (output.kind === 'nothing') return { of: 'prepare', taught: null, targets: targetsOf(output.targets) };
    const { style, raw, replay: rehearsal, heldOut } = output.studied;
    const taught = { lessons: style + raw, rehearsal, heldOut };
    return { of: 'prepare', taught, targets: targetsOf(output.studied.targets) };
  },
  train: (output) => ({
    of: 'train',
    steps: output.steps ?? output.step,
    loss: output.loss ?? 0,
    early: earlyStop(output),
  }),
  examine: ({ items, answers, known, brake }) => ({
    of: 'examine',
    items,
    answers,
    known,
    chosen: brake && chosenOf(brake),
  }),
  decide: ({ reason }) => ({ of: 'decide', reason }),
  settle: ({ adapter }) => ({ of: 'settle', became: adapter === null ? 'nothing' : 'inUse' }),
};

/** What a phase says of itself once it is done. */
export function phaseSummary<Name extends Phase>(name: Name, output: NightOutputs[Name]): PhaseSummary {
  return SUMMARIES[name](output);
}

/** What a stored phase says of itself: in the words of an older version, from what it left, or why the night ended. */
export function storedSummary(
  { phase, state, summary }: NightRecord['phases'][number],
  night: Pick<NightRecord, 'report' | 'phases' | 'reason'>,
): PhaseSummary | null {
  if (summary !== null) return { of: 'told', sentence: summary };
  if (state === 'failed' || state === 'skipped') return endingOf(night.reason);
  if (state !== 'done') return null;
  const read = <Name extends Phase>(name: Name): PhaseSummary | null => {
    const stored = readOutput(name, night);
    return stored.kind === 'read' ? phaseSummary(name, stored.output) : null;
  };
  return read(phase);
}

function targetsOf(counts: TargetCounts | null): Extract<PhaseSummary, { of: 'prepare' }>['targets'] {
  return counts === null || counts.asked === 0
    ? null
    : { valid: counts.obeyed + counts.rewritten, asked: counts.asked };
}

function endingOf(reason: NightReason | null): PhaseSummary | null {
  const ending = endingSchema.safeParse(reason);
  return ending.success ? { of: 'ending', ending: ending.data } : null;
}

/** What the brake chose, and of how many; null when there was no choice. */
function chosenOf({ chosen, candidates }: BrakeReport): Extract<PhaseSummary, { of: 'examine' }>['chosen'] {
  if (candidates.length === 1) return null;
  const refused = candidates.filter(
    ({ step, scale, outcome }) =>
      REFUSED_OUTCOMES.some((one) => one === outcome) && !(step === chosen.step && scale === chosen.scale),
  ).length;
  return { ...chosen, measured: candidates.length, refused };
}
