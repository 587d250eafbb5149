import { expect, it } from 'vitest';
import { itemsText } from './itemWords.ts';

const training = { trained: 6, heldOut: 0, tooLong: 0, shortened: 0 };

it.each([
  [{ rows: null }, null],
  [{ rows: 6 }, '6 items'],
  [{ rows: 1 }, '1 item'],
  [{ rows: 6, training }, '6 items'],
  [{ rows: 6, training: { ...training, trained: 1, tooLong: 5 } }, '6 items, 1 trained on, 5 longer than the window'],
  [
    { rows: 1_200, training: { trained: 1_050, heldOut: 100, tooLong: 50, shortened: 0 } },
    '1,200 items, 1,050 trained on, 100 held out, 50 longer than the window',
  ],
  [{ rows: 6, training: { ...training, shortened: 2 } }, '6 items, 6 trained on, 2 of them without their oldest turns'],
])('what became of the rows: %j', (run, words) => expect(itemsText(run)).toBe(words));
