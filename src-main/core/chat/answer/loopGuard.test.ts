import { expect, it, test } from 'vitest';
import { loopIn } from '../../language/loopWatch.ts';
import { createLoopGuard, firstRound } from './loopGuard.ts';

const ROUND = 'I had a dream about a garden that nobody could ever enter. ';

it.each([
  ['Write "I must not talk" 50 times.', false],
  ['Schreib das bitte 20 mal.', false],
  ['Écris-le 30 fois !', false],
  ['Please repeat what I say.', false],
  ['What did you dream?', true],
  ['How many times have you dreamt?', true],
])('%s: watched %s', (question, watched) => {
  expect(createLoopGuard(question)(ROUND.repeat(40)) !== null).toBe(watched);
});

test.each([
  [`Once I slept. And then ${ROUND.repeat(30)}`, `Once I slept. And then ${ROUND}`.trim()],
  [
    `He said that ${'it is in a garden which lies behind the wall and '.repeat(30)}`,
    'He said that it is in a garden which lies behind the wall and',
  ],
  [
    `We need ${'two spoons of sugar from the white bowl, '.repeat(40)}`,
    'We need two spoons of sugar from the white bowl',
  ],
  [
    `A plant is ${'grown in a special place called a garden. It is like a tree, but '.repeat(30)}`,
    'A plant is grown in a special place called a garden. It is like a tree, but grown in a special place called a garden.',
  ],
])('%s keeps one round', (text, kept) => {
  const loop = loopIn(text);
  expect(loop && firstRound(text, loop)).toBe(kept);
});
