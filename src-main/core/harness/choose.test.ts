import { describe, expect, it } from 'vitest';
import { gradeChosen, readChoice } from './choose.ts';

const OPTIONS = ['Paris', 'The city of London', 'Rome'] as const;

describe('readChoice', () => {
  it('takes the likeliest option by the token, so that a long one is not beaten for its length', () => {
    const losses = { sums: [3, 4, 2.5], tokens: [1, 4, 1], ends: [1, 0, 0] };
    expect(readChoice([...OPTIONS], losses)).toEqual({ reply: 'The city of London', nll: 2 });
  });

  it('reads the nll of the right answer with the end of the turn, as scoring does', () => {
    expect(readChoice([...OPTIONS], { sums: [3, 9, 9], tokens: [2, 1, 1], ends: [0.6, 0, 0] })).toEqual({
      reply: 'Paris',
      nll: expect.closeTo(1.2),
    });
  });

  it('chooses nothing where a likelihood could not be read', () => {
    const { reply, nll } = readChoice([...OPTIONS], { sums: [3, Number.NaN, 1], tokens: [1, 1, 1], ends: [0, 0, 0] });
    expect([reply, Number.isNaN(nll), gradeChosen('Paris', reply).correct]).toEqual(['', true, false]);
    expect(readChoice([...OPTIONS], { sums: [3], tokens: [1], ends: [0] }).reply).toBe('');
  });

  it('is graded exactly', () => {
    expect(gradeChosen('7', '7').correct).toBe(true);
    expect(gradeChosen('7', '07').correct).toBe(false);
  });
});
