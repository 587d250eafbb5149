import { expect, it } from 'vitest';
import type { Wish } from '../../../../src-shared/contract/index.ts';
import { compareLearned, type Learned } from './learned.ts';

const arm = (replies: Record<string, string>, nll: number): Learned => ({
  adherence: Object.values(replies).filter((reply) => reply === 'One.').length / Object.keys(replies).length,
  nll,
  n: Object.keys(replies).length,
  replies: Object.entries(replies).map(([prompt, reply]) => ({ prompt, reply })),
});

it('counts answers that obey only with what is in use, and only with the candidate, whatever order they came in', () => {
  const wishes: Wish[] = [{ trait: 'length', value: 'one sentence' }];
  const before = arm({ a: 'One.', b: 'One.', c: 'One. Two.', d: 'One.' }, 0.9);
  const after = arm({ d: 'One.', c: 'One.', b: 'One. Two.', a: 'One. Two.' }, 0.5);
  expect(compareLearned(before, after, wishes)).toEqual({
    n: 4,
    adherenceBefore: 0.75,
    adherenceAfter: 0.5,
    nllBefore: 0.9,
    nllAfter: 0.5,
    lost: 2,
    won: 1,
  });
  expect(compareLearned(before, after, [{ trait: 'own', value: 'Be kind.' }])).toMatchObject({ lost: 0, won: 0 });
});
