import type { Phase, SleepStatus } from '../../src-shared/contract/index.ts';
import { capital, clock, percent, plural } from '../ui/format.ts';

export type Glyph = 'above' | 'on' | 'ring' | 'bars' | 'rising';
export interface SleepWords {
  word: string;
  detail: string;
  glyph: Glyph;
}

/** What the sidebar says about the state: one word and one detail. */
export function sleepWords(status: SleepStatus): SleepWords {
  const { state } = status;
  switch (state.kind) {
    case 'asleep':
      return {
        word: 'Asleep',
        glyph: 'ring',
        detail: `${percent(state.progress)}${state.endsAt === null ? '' : `, until ${clock(state.endsAt)}`}`,
      };
    case 'paused':
      return { word: 'Paused', glyph: 'bars', detail: capital(state.why) };
    case 'falling':
      return { word: 'Falling asleep', glyph: 'on', detail: `Waiting for ${state.waitingFor}` };
    case 'drowsy':
      if (status.unread !== null) return { word: 'Good morning', glyph: 'rising', detail: 'Report to read' };
      return {
        word: 'Drowsy',
        glyph: 'on',
        detail: state.sleepsAt === null ? plural(status.newTurns, 'new turn') : `Sleeps at ${clock(state.sleepsAt)}`,
      };
    case 'awake':
      if (status.unread !== null) return { word: 'Good morning', glyph: 'rising', detail: 'Report to read' };
      return {
        word: 'Awake',
        glyph: 'above',
        detail: status.newTurns === 0 ? 'Nothing new yet' : plural(status.newTurns, 'new turn'),
      };
    default:
      return state satisfies never;
  }
}

/** The words of a phase, as it happens. */
export const PHASE_SENTENCES: Record<Phase, string> = {
  gather: 'Gathering the turns it has not learned from.',
  sort: 'Sorting: facts to memory, conversation to lessons.',
  tidy: 'Tidying what it remembers.',
  prepare: 'Preparing lessons and rehearsal.',
  train: 'Training. Weights are changing in a copy.',
  examine: 'Sitting the exam, before and after.',
  decide: 'Deciding whether anything was lost.',
  settle: 'Settling: the files are checked, then one switch.',
};

/** The sentence under “Asleep, 58 %”. */
export function phaseSentence(phase: Phase, step: number | null, steps: number | null): string {
  if (phase === 'train' && step !== null && steps !== null)
    return `Training: step ${step} of ${steps}. Weights are changing in a copy.`;
  return PHASE_SENTENCES[phase];
}
