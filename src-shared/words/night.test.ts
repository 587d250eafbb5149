import { describe, expect, it } from 'vitest';
import type { NightReason, PhaseSummary } from '../contract/index.ts';
import { LEFT_OUT_REASONS, PHASES, VERDICTS } from '../contract/vocabulary.ts';
import {
  leftOutWords,
  reasonSentence,
  summaryWords,
  targetsSentence,
  unreadableSentence,
  verdictTitle,
} from './night.ts';

const early = { cause: 'kl', step: 100, keptStep: 75, nats: 0.61234 } as const;
const STOPPED =
  'stopped at step 100 because its everyday answers had gone too far from the base (0.612 nats per token); step 75 was kept';

describe('why a night ended', () => {
  it.each<[NightReason, string]>([
    [{ kind: 'told', sentence: 'As it was stored.' }, 'As it was stored.'],
    [{ kind: 'failed', sentence: 'The disk is full.' }, 'The disk is full.'],
    [{ kind: 'memoryOnly', memories: 1 }, 'The weights were left alone. It kept 1 memory.'],
    [
      { kind: 'tooFewTurns', kept: 1, needed: 12, memories: 2 },
      'Only 1 turn held anything to study; a night needs 12. It kept 2 memories.',
    ],
    [
      { kind: 'tooFewTurns', kept: 0, needed: 12, memories: 0 },
      'No turn held anything to study; a night needs 12. It kept 0 memories.',
    ],
    [
      { kind: 'onlyGreetings', wished: false, memories: 0 },
      'Today held only greetings and thanks, and no wish about answers, so there was nothing to teach and the weights were left alone. It kept 0 memories.',
    ],
    [
      { kind: 'fewBeyondGreetings', kept: 2, needed: 12, memories: 0 },
      'Only 2 turns said more than a greeting; a night needs 12. The weights were left alone. It kept 0 memories.',
    ],
    [
      { kind: 'noLesson', tooLong: 2, memories: 0 },
      'No lesson could be written from today: 2 were longer than the model can read. It kept 0 memories.',
    ],
    [{ kind: 'allHeldOut', memories: 0 }, 'No lesson was left to study once some were held out. It kept 0 memories.'],
    [
      { kind: 'everyLessonTooLong' },
      'Every lesson was longer than the model can read, so the weights were left alone. The turns wait for tonight.',
    ],
    [{ kind: 'noStep', early }, `Training ${STOPPED}, so the weights were left alone. The turns wait for tonight.`],
    [
      { kind: 'woken', phase: 'train', step: 12 },
      'You woke it at step 12. Nothing was kept; the turns wait for tonight.',
    ],
    [
      { kind: 'woken', phase: 'prepare', step: null },
      'You woke it while it prepared the lesson. Nothing was kept; the turns wait for tonight.',
    ],
    [
      { kind: 'conversationDeleted' },
      'You deleted a conversation that it was reading. Nothing was kept; the turns wait for tonight.',
    ],
    [
      { kind: 'diverged' },
      'Training ran away: the loss was no longer a number. Nothing was kept; the turns wait for tonight.',
    ],
    [
      { kind: 'unreadable', phase: 'sort' },
      'What it wrote down when it sorted the day cannot be read any more. Nothing was kept; the turns wait for tonight.',
    ],
    [
      { kind: 'worseThanBase', because: { kind: 'scoreFell', before: 59, after: 52, n: 80 } },
      'Compared with the untouched model, the exam fell from 59 to 52 of 80, so nothing changed.',
    ],
  ])('%j', (reason, sentence) => expect(reasonSentence(reason)).toBe(sentence));
});

describe('what a phase says of itself', () => {
  it.each<[PhaseSummary, string]>([
    [{ of: 'gather', turns: 1 }, '1 turn claimed'],
    [{ of: 'sort', toStudy: 3, toMemory: 2, foundNow: 0 }, '3 to study, 2 to memory'],
    [{ of: 'sort', toStudy: 3, toMemory: 2, foundNow: 1 }, '3 to study, 2 to memory, 1 found now'],
    [{ of: 'tidy', upkeep: { merged: 1, found: 4, probes: 5, restored: false } }, '1 merged, recall 4 of 5'],
    [
      { of: 'tidy', upkeep: { merged: 0, found: 4, probes: 5, restored: true } },
      '0 merged, recall 4 of 5, put back because recall fell',
    ],
    [{ of: 'tidy', upkeep: { merged: 0, found: 0, probes: 0, restored: false } }, '0 merged, nothing to probe'],
    [{ of: 'prepare', taught: null, targets: null }, 'nothing to teach'],
    [{ of: 'prepare', taught: null, targets: { valid: 7, asked: 60 } }, 'targets for 7 of 60 prompts'],
    [
      { of: 'prepare', taught: { lessons: 1, rehearsal: 5, heldOut: 2 }, targets: { valid: 38, asked: 60 } },
      '1 lesson, 5 of rehearsal, 2 held out, targets for 38 of 60 prompts',
    ],
    [{ of: 'train', steps: 75, loss: 1.234, early }, `75 steps, loss 1.23 at the end, ${STOPPED}`],
    [
      { of: 'examine', items: 80, answers: 240, known: 9, chosen: null },
      '80 questions, 240 answers, 9 of them known from before',
    ],
    [
      { of: 'decide', reason: { kind: 'nothingLost', before: 1, after: 2, n: 3 } },
      'It lost nothing we can measure: 1 of 3 before, 2 after.',
    ],
    [{ of: 'settle', became: 'inUse' }, 'put in use'],
    [{ of: 'settle', became: 'undone' }, 'put in use, undone since'],
    [{ of: 'settle', became: 'nothing' }, 'nothing changed'],
    [{ of: 'ending', ending: { kind: 'memoryOnly', memories: 3 } }, 'memory only'],
    [{ of: 'ending', ending: { kind: 'noStep', early: null } }, 'no step was kept'],
    [{ of: 'told', sentence: '12 turns claimed' }, '12 turns claimed'],
  ])('%j', (summary, words) => expect(summaryWords(summary)).toBe(words));
});

it('has other words for every verdict, every reason to leave something out and every phase', () => {
  for (const words of [VERDICTS.map(verdictTitle), LEFT_OUT_REASONS.map(leftOutWords), PHASES.map(unreadableSentence)])
    expect(new Set(words).size).toBe(words.length);
  expect(leftOutWords({ told: 'too long ago' })).toBe('too long ago');
});

it('says for how many prompts there was a target, and how many were put right', () => {
  expect(targetsSentence({ asked: 60, obeyed: 31, rewritten: 7, plain: 12 })).toBe(
    'It wrote targets for 38 of 60 prompts. 7 of them were put right by rule. No wish suits 12 of the prompts.',
  );
  expect(targetsSentence({ asked: 60, obeyed: 38, rewritten: 0, plain: 0 })).toBe(
    'It wrote targets for 38 of 60 prompts.',
  );
});
