import type { CycleDetail } from '../../../../src-shared/contract/index.ts';
import { lineOf } from '../../manner/index.ts';
import { withoutUnfit } from '../lessons/fit/unfit.ts';
import type { NightOutputs } from '../record/outputs.ts';
import { NONE_UNFIT } from '../record/train.ts';

type Report = Pick<
  CycleDetail,
  'harness' | 'studied' | 'settings' | 'wishes' | 'learned' | 'leaks' | 'brake' | 'steps' | 'peakMemoryBytes'
>;
const NOTHING_STUDIED = {
  style: 0,
  earlier: 0,
  replay: 0,
  grounded: 0,
  raw: 0,
  heldOut: 0,
  leftOut: [],
  targets: null,
};

/** The page of a night, from what its phases left. */
export function reportOf({ prepare, train, examine, decide }: Partial<NightOutputs>): Report {
  const learned = examine?.learned ?? null;
  const isWhole = learned !== null && Number.isFinite(learned.nllBefore) && Number.isFinite(learned.nllAfter);
  return {
    harness: decide?.harness ?? null,
    ...lessonOf(prepare, train),
    learned: isWhole ? learned : null,
    leaks: examine?.leaks ?? null,
    brake: examine?.brake ?? null,
    steps: train?.steps ?? null,
    peakMemoryBytes: train?.peakMemoryBytes ?? null,
  };
}

function lessonOf(
  prepare: NightOutputs['prepare'] | undefined,
  train: NightOutputs['train'] | undefined,
): Pick<Report, 'studied' | 'settings' | 'wishes'> {
  if (prepare?.kind !== 'lesson')
    return {
      studied: { ...NOTHING_STUDIED, leftOut: prepare?.leftOut ?? [], targets: prepare?.targets ?? null },
      settings: {},
      wishes: [],
    };
  const { studied, settings, wishes } = prepare;
  const told = wishes.map((wish) => ({ ...wish, line: lineOf(wish) }));
  return { studied: withoutUnfit(studied, train?.unfit ?? NONE_UNFIT), settings, wishes: told };
}
