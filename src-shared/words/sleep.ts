import type { Condition, PauseReason, Phase, SleepStatus } from '../contract/index.ts';
import { capital, inWords, numbered } from './numbers.ts';

/** The finding in words while it is awake: what is missing, or that nothing is. */
export function findingSentence(status: Pick<SleepStatus, 'state' | 'newTurns' | 'turnsNeeded'>): string {
  const { state, newTurns, turnsNeeded } = status;
  if (state.kind === 'falling') return missingSentence(state.waitingFor);
  if (state.kind === 'drowsy') return `Ready for a night. ${numbered(newTurns, 'new turn')} to learn from.`;
  if (newTurns === 0 && turnsNeeded <= 1) return 'Nothing new to learn yet.';
  const more = turnsNeeded - newTurns;
  return more <= 0
    ? 'Nothing is missing for a night.'
    : `${capital(inWords(more))} more ${more === 1 ? 'turn makes' : 'turns make'} a night.`;
}

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
const BY_HAND = 'when you say';
const NOT_KNOWN = 'not known here';

/** What was read of a condition: `on battery`, `9.1 GB free, needs 6.8`. */
export function conditionReading(condition: Condition): string {
  switch (condition.name) {
    case 'model':
      return condition.missing ?? 'ready';
    case 'turns':
      return `${condition.newTurns} new, needs ${condition.needed}`;
    case 'disk':
    case 'memory':
      return `${gigabytes(condition.freeBytes)} GB free, needs ${gigabytes(condition.neededBytes)}`;
    case 'window':
      return condition.hours === null ? BY_HAND : `${condition.hours.from} to ${condition.hours.to}`;
    case 'power':
      return condition.onMains === null ? 'mains assumed' : condition.onMains ? 'plugged in' : 'on battery';
    case 'idle':
      if (condition.needed === null) return BY_HAND;
      return condition.minutes === null ? NOT_KNOWN : `${condition.minutes} of ${condition.needed} minutes`;
    case 'heat':
      return condition.thermal ?? NOT_KNOWN;
    case 'lab':
      return 'an experiment is running';
  }
}

/** The sentence for the one missing condition. */
export function missingSentence(condition: Condition): string {
  const reading = conditionReading(condition);
  switch (condition.name) {
    case 'model':
      return reading;
    case 'turns':
      return 'There is too little to learn from yet.';
    case 'disk':
      return `A night needs more disk: ${reading}. Free some space.`;
    case 'memory':
      return `A night needs more memory: ${reading}. Close an app, or choose Pocket.`;
    case 'window':
      return `It sleeps between ${reading}.`;
    case 'power':
      return 'This computer is on battery. Everything else is ready.';
    case 'idle':
      return 'You are still here. It waits until you have been away for a while.';
    case 'heat':
      return 'This computer is too warm to train. It looks again every minute.';
    case 'lab':
      return 'An experiment is running in the Lab. It waits for its end.';
  }
}

const AWAITED: Record<Condition['name'], string> = {
  model: 'the model',
  turns: 'more to learn from',
  disk: 'more disk',
  memory: 'more memory',
  window: 'its hours',
  power: 'mains power',
  idle: 'you to be away',
  heat: 'the computer to cool down',
  lab: 'the Lab',
};

/** `mains power`: what a night waits for, after “waiting for”. */
export function awaited({ name }: Condition): string {
  return AWAITED[name];
}

const PAUSES: Record<PauseReason, string> = {
  asked: 'You paused it',
  cameBack: 'You came back',
  battery: 'This computer is on battery',
};

/** Why a night stands still, without the full stop. */
export function pauseWords(why: PauseReason): string {
  return PAUSES[why];
}

const PHASE_SENTENCES: Record<Phase, string> = {
  gather: 'Gathering the turns it has not learned from.',
  sort: 'Sorting: facts to memory, conversation to lessons.',
  tidy: 'Tidying what it remembers.',
  prepare: 'Preparing lessons and rehearsal.',
  train: 'Training. Weights are changing in a copy.',
  examine: 'Sitting the exam, before and after.',
  decide: 'Deciding whether anything was lost.',
  settle: 'Settling: the files are checked, then one switch.',
};

/** A phase as it happens. */
export function phaseSentence(phase: Phase, step: number | null = null, steps: number | null = null): string {
  return phase === 'train' && step !== null && steps !== null
    ? `Training: step ${step} of ${steps}. Weights are changing in a copy.`
    : PHASE_SENTENCES[phase];
}

/** After a night was taken out of use. */
export function undoneSentence({ activeNight, undone }: { activeNight: number | null; undone: number }): string {
  const back = activeNight === null ? 'the untouched model' : `night ${activeNight}`;
  return `Back to ${back}. Night ${undone} keeps its report, and its turns can be learned again.`;
}
