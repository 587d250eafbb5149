import { expect, it } from 'vitest';
import { trainerThreads } from './threads.ts';

const alone = { demo: false, device: 'cpu', cores: 2, idleSeconds: 600 };

it('training uses every core while nobody is there, and one while somebody is', () => {
  expect(trainerThreads(alone)).toBe(2);
  expect(trainerThreads({ ...alone, idleSeconds: 5 })).toBe(1);
});

it('neither the practice model nor a graphics card is given more than one', () => {
  expect(trainerThreads({ ...alone, demo: true })).toBe(1);
  expect(trainerThreads({ ...alone, device: 'gpu' })).toBe(1);
});
