import type { Phase, SleepStatus, Verdict } from '../../../../src-shared/contract/index.ts';

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** The finding in words, for every state. */
export function statusSentence(status: Pick<SleepStatus, 'state' | 'newTurns' | 'turnsNeeded'>): string {
  const { state, newTurns, turnsNeeded } = status;
  switch (state.kind) {
    case 'awake': {
      const more = turnsNeeded - newTurns;
      if (newTurns === 0 && turnsNeeded <= 1) return 'Nothing new to learn yet.';
      return more <= 0
        ? 'Nothing is missing for a night.'
        : `${NUMBERS[more] ?? String(more)} more ${more === 1 ? 'turn makes' : 'turns make'} a night.`;
    }
    case 'drowsy':
      return `Ready for a night. ${newTurns} new ${newTurns === 1 ? 'turn' : 'turns'} to learn from.`;
    case 'falling':
      return state.waitingFor;
    case 'asleep':
      return phaseSentence(state.phase, state.step, state.steps);
    case 'paused':
      return `${state.why}. It goes on ${state.step === null ? 'soon' : `from step ${state.step}`}.`;
  }
}

/** What happens to the machine in this phase. */
export function phaseSentence(phase: Phase, step: number | null, steps: number | null): string {
  switch (phase) {
    case 'gather':
      return 'Gathering the turns it has not learned from.';
    case 'sort':
      return 'Sorting the day: facts to memory, conversation to the lesson.';
    case 'tidy':
      return 'Tidying memory, and checking that nothing is harder to find.';
    case 'prepare':
      return 'Preparing the lesson: it writes each answer the way you like it.';
    case 'train':
      return step === null || steps === null
        ? 'Training. Weights are changing in a copy.'
        : `Training: step ${step} of ${steps}. Weights are changing in a copy.`;
    case 'examine':
      return 'Taking the exam, before against after.';
    case 'decide':
      return 'Weighing what was learned against what was lost.';
    case 'settle':
      return 'Settling: either all of it is kept, or none.';
  }
}

/** "You woke it while it …". */
export function phaseVerb(phase: Phase): string {
  const verbs: Record<Phase, string> = {
    gather: 'gathered the day',
    sort: 'sorted the day',
    tidy: 'tidied memory',
    prepare: 'prepared the lesson',
    train: 'trained',
    examine: 'took the exam',
    decide: 'decided',
    settle: 'settled',
  };
  return verbs[phase];
}

/** The name of a night in one or two words. */
export function verdictTitle(verdict: Verdict): string {
  const titles: Record<Verdict, string> = {
    promoted: 'Good night',
    rejected: 'Restless',
    light: 'Light sleep',
    interrupted: 'Woke early',
    failed: 'Needs attention',
  };
  return titles[verdict];
}
