import type {
  CycleDetail,
  CycleSummary,
  EarlyStop,
  Ending,
  LeftOutReason,
  NightReason,
  Phase,
  PhaseSummary,
  TargetCounts,
  Verdict,
} from '../contract/index.ts';
import { reportInWords } from './exam.ts';
import { gateSentence } from './gate.ts';
import { numbered } from './numbers.ts';

const TITLES: Record<Verdict, string> = {
  promoted: 'Good night',
  rejected: 'Restless',
  light: 'Light sleep',
  interrupted: 'Woke early',
  failed: 'Needs attention',
};

/** The name of a night in one or two words. */
export function verdictTitle(verdict: Verdict): string {
  return TITLES[verdict];
}

/** Why a night ended as it did, in a sentence. */
export function reasonSentence(reason: NightReason): string {
  switch (reason.kind) {
    case 'told':
    case 'failed':
      return reason.sentence;
    case 'memoryOnly':
      return `The weights were left alone. ${keptMemories(reason)}`;
    case 'tooFewTurns':
      return `${tooFew(reason.kept)} held anything to study; a night needs ${reason.needed}. ${keptMemories(reason)}`;
    case 'onlyGreetings':
      return `Today held only greetings and thanks${reason.wished ? '' : ', and no wish about answers'}, so there was nothing to teach and the weights were left alone. ${keptMemories(reason)}`;
    case 'fewBeyondGreetings':
      return `${tooFew(reason.kept)} said more than a greeting; a night needs ${reason.needed}. The weights were left alone. ${keptMemories(reason)}`;
    case 'noLesson':
      return `No lesson could be written from today${whyNoLesson(reason.tooLong)}. ${keptMemories(reason)}`;
    case 'allHeldOut':
      return `No lesson was left to study once some were held out. ${keptMemories(reason)}`;
    case 'fewTargets':
      return `The wished manner was found for ${reason.valid} of ${reason.asked} prompts, and a lesson needs ${reason.needed}: fewer would teach those answers, not the manner. The weights were left alone. ${keptMemories(reason)}`;
    case 'noTime':
      return `There was no time for a lesson: the smallest night with an exam that can be trusted takes ${inMinutes(reason.neededSeconds)}, and it had ${inMinutes(reason.availableSeconds)}. ${keptMemories(reason)}`;
    case 'everyLessonTooLong':
      return 'Every lesson was longer than the model can read, so the weights were left alone. The turns wait for tonight.';
    case 'noStep':
      return `Training ${reason.early === null ? 'took no step' : stopWords(reason.early)}, so the weights were left alone. The turns wait for tonight.`;
    case 'woken':
      return `You woke it ${whereWoken(reason)}. Nothing was kept; the turns wait for tonight.`;
    case 'conversationDeleted':
      return 'You deleted a conversation that it was reading. Nothing was kept; the turns wait for tonight.';
    case 'diverged':
      return 'Training ran away: the loss was no longer a number. Nothing was kept; the turns wait for tonight.';
    case 'unreadable':
      return `What it wrote down when it ${PHASE_VERBS[reason.phase]} cannot be read any more. Nothing was kept; the turns wait for tonight.`;
    default:
      return gateSentence(reason);
  }
}

/** What the last phase of a night that ended early says, in a word or two. */
function endingSummary(ending: Ending): string {
  switch (ending.kind) {
    case 'memoryOnly':
      return 'memory only';
    case 'tooFewTurns':
    case 'onlyGreetings':
    case 'fewBeyondGreetings':
    case 'noLesson':
    case 'allHeldOut':
    case 'everyLessonTooLong':
      return NOTHING_TO_TEACH;
    case 'fewTargets':
      return targetWords(ending);
    case 'noTime':
      return 'no time for a lesson';
    case 'noStep':
      return 'no step was kept';
    case 'woken':
    case 'conversationDeleted':
    case 'diverged':
    case 'unreadable':
    case 'failed':
      return reasonSentence(ending);
  }
}

/** What a phase says of itself once it is over. */
export function summaryWords(summary: PhaseSummary): string {
  switch (summary.of) {
    case 'gather':
      return `${numbered(summary.turns, 'turn', 'turns')} claimed`;
    case 'sort':
      return `${summary.toStudy} to study, ${summary.toMemory} to memory${summary.foundNow > 0 ? `, ${summary.foundNow} found now` : ''}`;
    case 'tidy':
      return upkeepWords(summary.upkeep);
    case 'prepare': {
      if (summary.taught === null) return summary.targets === null ? NOTHING_TO_TEACH : targetWords(summary.targets);
      const { lessons, rehearsal, heldOut } = summary.taught;
      const targets = summary.targets === null ? '' : `, ${targetWords(summary.targets)}`;
      return `${numbered(lessons, 'lesson', 'lessons')}, ${rehearsal} of rehearsal, ${heldOut} held out${targets}`;
    }
    case 'train': {
      const parts = [`${summary.steps} steps`, `loss ${summary.loss.toFixed(2)} at the end`];
      return [...parts, ...(summary.early === null ? [] : [stopWords(summary.early)])].join(', ');
    }
    case 'examine': {
      const { items, answers, known, chosen } = summary;
      const parts = [
        `${items} questions`,
        `${answers} answers${known > 0 ? `, ${known} of them known from before` : ''}`,
      ];
      return [...parts, ...(chosen === null ? [] : [chosenWords(chosen)])].join(', ');
    }
    case 'decide':
      return reasonSentence(summary.reason);
    case 'settle':
      return BECAME[summary.became];
    case 'ending':
      return endingSummary(summary.ending);
    case 'told':
      return summary.sentence;
  }
}

/** For how many prompts an answer in the wished manner could be written, and how. */
export function targetsSentence({ asked, obeyed, rewritten, plain }: TargetCounts): string {
  return [
    `It wrote ${targetWords({ valid: obeyed + rewritten, asked })}.`,
    ...(rewritten === 0 ? [] : [`${rewritten} of them were put right by rule.`]),
    ...(plain === 0 ? [] : [`No wish suits ${plain} of the prompts.`]),
  ].join(' ');
}

const LEFT_OUT: Record<Extract<LeftOutReason, string>, string> = {
  factsOnly: 'facts only',
  secret: 'secret',
  tooShort: 'too short',
  heldBack: 'marked do not learn',
  noGoodAnswer: 'no good answer',
  onePaste: 'much of one paste',
  tooLong: 'longer than the window',
  greeting: 'only a greeting',
};

/** Why something was not studied. */
export function leftOutWords(reason: LeftOutReason): string {
  return typeof reason === 'string' ? LEFT_OUT[reason] : reason.told;
}

/** What is missing on the page of a night of which a phase cannot be read. */
export function unreadableSentence(phase: Phase): string {
  return `What it wrote down when it ${PHASE_VERBS[phase]} cannot be read any more, so part of this page is missing.`;
}

/** A night as a command line prints it: its reason and what its phases say in words. */
export function nightInWords(night: CycleSummary) {
  return {
    ...night,
    reason: night.reason && reasonSentence(night.reason),
    phases: night.phases.map((phase) => ({ ...phase, summary: phase.summary && summaryWords(phase.summary) })),
  };
}

/** The same with everything on its page. */
export function nightPageInWords(night: CycleDetail) {
  const { studied, harness, unreadable } = night;
  return {
    ...night,
    ...nightInWords(night),
    harness: harness && reportInWords(harness),
    studied: {
      ...studied,
      leftOut: studied.leftOut.map(({ reason, count }) => ({ reason: leftOutWords(reason), count })),
    },
    unreadable: unreadable && unreadableSentence(unreadable),
  };
}

const NOTHING_TO_TEACH = 'nothing to teach';
const BECAME = { inUse: 'put in use', undone: 'put in use, undone since', nothing: 'nothing changed' };
/** "You woke it while it …". */
const PHASE_VERBS: Record<Phase, string> = {
  gather: 'gathered the day',
  sort: 'sorted the day',
  tidy: 'tidied memory',
  prepare: 'prepared the lesson',
  train: 'trained',
  examine: 'took the exam',
  decide: 'decided',
  settle: 'settled',
};

const targetWords = ({ valid, asked }: { valid: number; asked: number }) => `targets for ${valid} of ${asked} prompts`;
const inMinutes = (seconds: number) => numbered(Math.max(1, Math.round(seconds / 60)), 'minute', 'minutes');
const keptMemories = ({ memories }: { memories: number }) => `It kept ${numbered(memories, 'memory', 'memories')}.`;
const tooFew = (turns: number) => (turns === 0 ? 'No turn' : `Only ${numbered(turns, 'turn', 'turns')}`);
const whyNoLesson = (tooLong: number) =>
  tooLong === 0 ? '' : `: ${tooLong === 1 ? 'one was' : `${tooLong} were`} longer than the model can read`;
const whereWoken = ({ phase, step }: { phase: Phase; step: number | null }) =>
  phase === 'train' && step !== null ? `at step ${step}` : `while it ${PHASE_VERBS[phase]}`;

/** Why training ended before its last step, with the number that crossed the limit. */
function stopWords({ cause, step, keptStep, nats }: EarlyStop): string {
  const what =
    cause === 'kl'
      ? 'its everyday answers had gone too far from the base'
      : 'the everyday answers of the base had become too surprising to it';
  const size = nats === null ? '' : ` (${nats.toFixed(3)} nats per token)`;
  return `stopped at step ${step} because ${what}${size}; step ${keptStep} was kept`;
}

function upkeepWords(upkeep: Extract<PhaseSummary, { of: 'tidy' }>['upkeep']): string {
  if (upkeep === null)
    return 'the search index could not be tended, so memories are found by their words tonight and none were merged';
  const { merged, found, probes, restored } = upkeep;
  const recall = probes === 0 ? 'nothing to probe' : `recall ${found} of ${probes}`;
  return `${merged} merged, ${recall}${restored ? ', put back because recall fell' : ''}`;
}

type Chosen = NonNullable<Extract<PhaseSummary, { of: 'examine' }>['chosen']>;
function chosenWords({ step, scale, measured, refused }: Chosen): string {
  const after = refused === 0 ? '' : `, after ${refused} that did not pass`;
  return `the lesson of step ${step} at ${Math.round(scale * 100)} %, one of ${measured} measured${after}`;
}
