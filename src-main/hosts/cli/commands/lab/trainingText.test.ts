import { expect, it } from 'vitest';
import { trainingText } from './runText.ts';

it.each([
  [{ trained: 6, heldOut: 0, tooLong: 0, shortened: 0 }, 6, '  6 of 6 rows trained on\n'],
  [
    { trained: 1, heldOut: 0, tooLong: 5, shortened: 0 },
    6,
    '  1 of 6 rows trained on, 5 longer than the window and left out\n',
  ],
  [
    { trained: 80, heldOut: 11, tooLong: 9, shortened: 2 },
    100,
    '  80 of 100 rows trained on, 2 of them without their oldest turns, 11 held out, 9 longer than the window and left out\n',
  ],
])('what became of the rows: %j of %d', (training, rows, text) => expect(trainingText(training, rows)).toBe(text));
