import { expect, it } from 'vitest';
import { EXAM_TASKS } from '../contract/vocabulary.ts';
import { runName, taskName, taskVerdict } from './exam.ts';

it.each([
  ['unchanged', 0, 0, 'No answer changed'],
  ['lost', 0, 9, 'Lost 9'],
  ['lost', 1, 9, 'Lost 9, won 1'],
  ['won', 4, 0, 'Won 4'],
  ['noise', 2, 3, '3 lost, 2 won: within noise'],
] as const)('a task that is %s with %i won and %i lost: %s', (verdict, won, lost, words) => {
  expect(taskVerdict({ verdict, won, lost })).toBe(words);
});

it('names every task', () => {
  expect(new Set(EXAM_TASKS.map(taskName)).size).toBe(EXAM_TASKS.length);
});

it.each([
  [{ name: null, night: null, threeTimes: false }, 'The untouched model'],
  [{ name: null, night: 4, threeTimes: true }, 'Night 4, three times'],
  [{ name: 'Dolly', night: null, threeTimes: false }, 'Dolly'],
])('a run is called as it was called, or by what was examined: %j', (run, name) => {
  expect(runName(run)).toBe(name);
});
