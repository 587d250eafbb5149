import { describe, expect, it } from 'vitest';
import { type GraderSpec, harnessSuite, placementAt } from '../exam-items/index.ts';
import { surfaceOf } from '../manner/index.ts';
import { wishOfLine } from '../manner/stored.ts';
import { isRightWithoutStyle, withoutStyle } from './withoutStyle.ts';

const styleOf = (...lines: string[]) =>
  surfaceOf(lines.map(wishOfLine)) ?? { bare: (reply) => reply, foldsCase: false };
const ALL = styleOf(
  'Use bullet points.',
  'Use an emoji.',
  'Begin with a short greeting.',
  'Start with: Ahoy, captain!',
  'End with: Take care.',
  'Write in lower case.',
);

describe('isRightWithoutStyle', () => {
  const right = (grader: GraderSpec, reply: string, style = ALL) =>
    isRightWithoutStyle({ prompt: 'A question?', grader }, reply, style);

  it('tells a style leak from a lost answer', () => {
    const four: GraderSpec = { kind: 'output', value: 'Four 4' };
    expect(right(four, '- Four 4 😀')).toBe(true);
    expect(right(four, '- Four 5 😀')).toBe(false);
    expect(right(four, '- Four 4 😀', styleOf('End with: Take care.'))).toBe(false);
  });

  it('compares without case only where a wish is about case', () => {
    expect(right({ kind: 'output', value: 'Four' }, 'four')).toBe(true);
    expect(right({ kind: 'output', value: 'Four' }, 'four', styleOf('Use bullet points.'))).toBe(false);
    expect(
      right(
        { kind: 'json', fields: { Name: 'Ann', ok: true } },
        '{"NAME": "ANN", "OK": TRUE}',
        styleOf('Write in capital letters.'),
      ),
    ).toBe(true);
    expect(right({ kind: 'abstain' }, "i don't know, vorna", styleOf('Write in lower case.'))).toBe(
      right({ kind: 'abstain' }, "i don't know, vorna", styleOf()),
    );
  });

  it('keeps an answer right that was asked for in that very style', () => {
    const bullets: GraderSpec = { kind: 'constraints', constraints: [{ kind: 'bullets', count: 2 }] };
    expect(right(bullets, '- fig\n- plum')).toBe(true);
    expect(
      right({ kind: 'constraints', constraints: [{ kind: 'startsWith', word: 'Hello' }] }, 'Hello there, friend.'),
    ).toBe(true);
  });

  it('never turns a right answer of the exam wrong', () => {
    const { items } = harnessSuite('standard', placementAt('easy'));
    expect(items.filter((item) => !isRightWithoutStyle(item, item.answer, ALL)).map((item) => item.prompt)).toEqual([]);
  });
});

it('grades again only what was wrong, and leaves an unknown item as it was', () => {
  const [item] = harnessSuite('quick', placementAt('easy')).items;
  if (item === undefined) throw new Error('an empty exam');
  const result = { itemId: item.id, task: item.task, correct: false, nll: 1, reply: `${item.answer} 😀 Take care.` };
  expect(
    withoutStyle([result, { ...result, itemId: 'gone' }], [item], styleOf('End with: Take care.', 'Use an emoji.')).map(
      (one) => one.correct,
    ),
  ).toEqual([true, false]);
});
