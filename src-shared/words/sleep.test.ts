import { describe, expect, it } from 'vitest';
import { PAUSE_REASONS, PHASES } from '../contract/vocabulary.ts';
import type { Condition, SleepStatus } from '../contract/index.ts';
import { awaited, conditionReading, findingSentence, missingSentence, pauseWords, phaseSentence } from './sleep.ts';

const met = false;
const CONDITIONS: [Condition, string, string][] = [
  [{ name: 'model', met, missing: 'The model is gone.' }, 'The model is gone.', 'The model is gone.'],
  [{ name: 'model', met: true, missing: null }, 'ready', 'ready'],
  [{ name: 'turns', met, newTurns: 3, needed: 12 }, '3 new, needs 12', 'There is too little to learn from yet.'],
  [
    { name: 'disk', met, freeBytes: 9.1e9, neededBytes: 6.8e9 },
    '9.1 GB free, needs 6.8',
    'A night needs more disk: 9.1 GB free, needs 6.8. Free some space.',
  ],
  [
    { name: 'memory', met, freeBytes: 9.1e9, neededBytes: 6.8e9 },
    '9.1 GB free, needs 6.8',
    'A night needs more memory: 9.1 GB free, needs 6.8. Close an app, or choose Pocket.',
  ],
  [
    { name: 'window', met, hours: { from: '01:00', to: '06:00' } },
    '01:00 to 06:00',
    'It sleeps between 01:00 to 06:00.',
  ],
  [{ name: 'window', met, hours: null }, 'when you say', 'It sleeps between when you say.'],
  [{ name: 'power', met, onMains: false }, 'on battery', 'This computer is on battery. Everything else is ready.'],
  [
    { name: 'idle', met, minutes: 2, needed: 10 },
    '2 of 10 minutes',
    'You are still here. It waits until you have been away for a while.',
  ],
  [
    { name: 'heat', met, thermal: 'serious' },
    'serious',
    'This computer is too warm to train. It looks again every minute.',
  ],
  [{ name: 'lab', met }, 'an experiment is running', 'An experiment is running in the Lab. It waits for its end.'],
];

it.each(CONDITIONS)('%j', (condition, reading, missing) => {
  expect(conditionReading(condition)).toBe(reading);
  expect(missingSentence(condition)).toBe(missing);
  expect(awaited(condition)).not.toBe('');
});

it('says what the machine does not tell, and what only you decide', () => {
  const readings: [Condition, string][] = [
    [{ name: 'power', met, onMains: null }, 'mains assumed'],
    [{ name: 'power', met, onMains: true }, 'plugged in'],
    [{ name: 'idle', met, minutes: null, needed: 10 }, 'not known here'],
    [{ name: 'idle', met, minutes: 4, needed: null }, 'when you say'],
    [{ name: 'heat', met, thermal: null }, 'not known here'],
  ];
  for (const [condition, words] of readings) expect(conditionReading(condition)).toBe(words);
});

describe('the finding while it is awake', () => {
  const finding = (state: SleepStatus['state'], newTurns: number, turnsNeeded: number) =>
    findingSentence({ state, newTurns, turnsNeeded });
  it.each([
    [0, 1, 'Nothing new to learn yet.'],
    [0, 12, 'Twelve more turns make a night.'],
    [11, 12, 'One more turn makes a night.'],
    [0, 40, '40 more turns make a night.'],
    [12, 12, 'Nothing is missing for a night.'],
  ])('%i new turns of %i: %s', (newTurns, needed, words) => {
    expect(finding({ kind: 'awake' }, newTurns, needed)).toBe(words);
  });
  it('names what is ready, or the one thing that is missing', () => {
    expect(finding({ kind: 'drowsy', sleepsAt: null }, 1, 1)).toBe('Ready for a night. 1 new turn to learn from.');
    expect(finding({ kind: 'falling', waitingFor: { name: 'power', met, onMains: false } }, 20, 12)).toBe(
      'This computer is on battery. Everything else is ready.',
    );
  });
});

it('has words for every phase and every pause', () => {
  for (const phase of PHASES) expect(phaseSentence(phase)).toMatch(/^[A-Z].*\.$/);
  expect(phaseSentence('train', 3, 50)).toBe('Training: step 3 of 50. Weights are changing in a copy.');
  expect(new Set(PAUSE_REASONS.map(pauseWords)).size).toBe(PAUSE_REASONS.length);
});
