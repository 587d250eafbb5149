import type { Phase } from '../../../../src-shared/contract/index.ts';
import type { Ending } from '../record/ending.ts';
import type { EarlyStop } from '../record/train.ts';
import { phaseVerb } from './statusSentence.ts';

/** Why a night ended before its last phase, in a sentence. */
export function endingSentence(ending: Ending): string {
  switch (ending.kind) {
    case 'memoryOnly':
      return `The weights were left alone. ${keptMemories(ending)}`;
    case 'tooFewTurns':
      return `${tooFew(ending.kept)} held anything to study; a night needs ${ending.needed}. ${keptMemories(ending)}`;
    case 'onlyGreetings':
      return `Today held only greetings and thanks${ending.wished ? '' : ', and no wish about answers'}, so there was nothing to teach and the weights were left alone. ${keptMemories(ending)}`;
    case 'fewBeyondGreetings':
      return `${tooFew(ending.kept)} said more than a greeting; a night needs ${ending.needed}. The weights were left alone. ${keptMemories(ending)}`;
    case 'noLesson':
      return `No lesson could be written from today${whyNoLesson(ending.tooLong)}. ${keptMemories(ending)}`;
    case 'allHeldOut':
      return `No lesson was left to study once some were held out. ${keptMemories(ending)}`;
    case 'everyLessonTooLong':
      return 'Every lesson was longer than the model can read, so the weights were left alone. The turns wait for tonight.';
    case 'noStep':
      return `Training ${ending.early === null ? 'took no step' : stopSentence(ending.early)}, so the weights were left alone. The turns wait for tonight.`;
    case 'woken':
      return `You woke it ${whereWoken(ending)}. Nothing was kept; the turns wait for tonight.`;
    case 'conversationDeleted':
      return 'You deleted a conversation that it was reading. Nothing was kept; the turns wait for tonight.';
    case 'diverged':
      return 'Training ran away: the loss was no longer a number. Nothing was kept; the turns wait for tonight.';
    case 'unreadable':
      return `What it wrote down when it ${phaseVerb(ending.phase)} cannot be read any more. Nothing was kept; the turns wait for tonight.`;
    case 'failed':
      return ending.sentence;
  }
}

/** What the last phase of such a night says, in a word or two. */
export function endingSummary(ending: Ending): string {
  switch (ending.kind) {
    case 'memoryOnly':
      return 'memory only';
    case 'tooFewTurns':
    case 'onlyGreetings':
    case 'fewBeyondGreetings':
    case 'noLesson':
    case 'allHeldOut':
    case 'everyLessonTooLong':
      return 'nothing to teach';
    case 'noStep':
      return 'no step was kept';
    case 'woken':
    case 'conversationDeleted':
    case 'diverged':
    case 'unreadable':
    case 'failed':
      return endingSentence(ending);
  }
}

/** Why training ended before its last step, with the number that crossed the limit. */
export function stopSentence({ stopped, keptStep, reading }: EarlyStop): string {
  const rise = reading?.nll == null || reading.nllBase == null ? null : reading.nll - reading.nllBase;
  const number = stopped.reason === 'kl' ? reading?.kl : rise;
  const what =
    stopped.reason === 'kl'
      ? 'its everyday answers had gone too far from the base'
      : 'the everyday answers of the base had become too surprising to it';
  const size = number == null ? '' : ` (${number.toFixed(3)} nats per token)`;
  return `stopped at step ${stopped.step} because ${what}${size}; step ${keptStep} was kept`;
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const keptMemories = ({ memories }: { memories: number }) => `It kept ${plural(memories, 'memory', 'memories')}.`;
const tooFew = (turns: number) => (turns === 0 ? 'No turn' : `Only ${plural(turns, 'turn', 'turns')}`);
const whyNoLesson = (tooLong: number) =>
  tooLong === 0 ? '' : `: ${tooLong === 1 ? 'one was' : `${tooLong} were`} longer than the model can read`;
const whereWoken = ({ phase, step }: { phase: Phase; step: number | null }) =>
  phase === 'train' && step !== null ? `at step ${step}` : `while it ${phaseVerb(phase)}`;
