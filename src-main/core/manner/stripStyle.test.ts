import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GraderSpec, harnessSuite } from '../exam-items/index.ts';
import { hasSurface, isRightWithoutStyle, stripStyle, withoutStyle } from './stripStyle.ts';

const ALL = [
  'Use bullet points.',
  'Use an emoji.',
  'Begin with a short greeting.',
  'Start with: Ahoy, captain!',
  'End with: Take care.',
  'Write in lower case.',
];

describe('stripStyle', () => {
  it.each([
    ['Use bullet points.', '- 42', '42'],
    ['Use bullet points.', '• one\n* two', 'one\ntwo'],
    ['Use an emoji.', '42 😀👍🏽', '42'],
    ['Begin with a short greeting.', 'Hello there! It is 42.', 'It is 42.'],
    ['Start with: Ahoy, captain!', 'ahoy captain: 42', '42'],
    ['End with: Take care.', '42. Take care!', '42.'],
    ['End with: 🌻', '42 🌻', '42'],
  ])('takes off what %j put on', (wish, reply, bare) => {
    expect(stripStyle(reply, [wish])).toBe(bare);
  });

  it.each([
    ['Use bullet points.', '-42'],
    ['Begin with a short greeting.', 'Hilda has 3.'],
    ['Start with: Well', 'Wellness'],
    ['End with: care', 'Nobody may scare'],
    ['Answer in one short sentence.', '- Hello! 😀'],
    ['Do not use bullet points.', '- 42'],
  ])('%j leaves %j as it is', (wish, reply) => {
    expect(stripStyle(reply, [wish])).toBe(reply);
  });

  it('takes off several, whatever their order', () => {
    expect(stripStyle('- Hello! Ahoy, captain! 😀 It is 42. Take care.', ALL)).toBe('It is 42.');
    expect(stripStyle('Hello!\n- 42', ALL)).toBe('42');
  });

  it('is done at once and invents no word', () => {
    const part = fc.constantFrom('- ', '😀 ', 'Hello! ', 'Ahoy, captain! ', '42 ', 'Rome. ', 'Take care. ', '\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.subarray(ALL), (parts, wishes) => {
        const reply = parts.join('');
        const bare = stripStyle(reply, wishes);
        return (
          stripStyle(bare, wishes) === bare &&
          bare.length <= reply.length &&
          (bare.match(/\p{L}+/gu) ?? []).every((word) => reply.includes(word))
        );
      }),
      { seed: 41 },
    );
  });
});

describe('isRightWithoutStyle', () => {
  const right = (grader: GraderSpec, reply: string, wishes = ALL) =>
    isRightWithoutStyle({ prompt: 'A question?', grader }, reply, wishes);

  it('tells a style leak from a lost answer', () => {
    const four: GraderSpec = { kind: 'output', value: 'Four 4' };
    expect(right(four, '- Four 4 😀')).toBe(true);
    expect(right(four, '- Four 5 😀')).toBe(false);
    expect(right(four, '- Four 4 😀', ['End with: Take care.'])).toBe(false);
  });

  it('compares without case only where a wish is about case', () => {
    expect(right({ kind: 'output', value: 'Four' }, 'four')).toBe(true);
    expect(right({ kind: 'output', value: 'Four' }, 'four', ['Use bullet points.'])).toBe(false);
    expect(
      right({ kind: 'json', fields: { Name: 'Ann', ok: true } }, '{"NAME": "ANN", "OK": TRUE}', [
        'Write in capital letters.',
      ]),
    ).toBe(true);
    expect(right({ kind: 'abstain' }, "i don't know, vorna", ['Write in lower case.'])).toBe(
      right({ kind: 'abstain' }, "i don't know, vorna", []),
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
    const { items } = harnessSuite('standard', 'pocket');
    expect(items.filter((item) => !isRightWithoutStyle(item, item.answer, ALL)).map((item) => item.prompt)).toEqual([]);
  });
});

it('grades again only what was wrong, and leaves an unknown item as it was', () => {
  const [item] = harnessSuite('quick', 'pocket').items;
  if (item === undefined) throw new Error('an empty exam');
  const result = { itemId: item.id, task: item.task, correct: false, nll: 1, reply: `${item.answer} 😀 Take care.` };
  expect(
    withoutStyle([result, { ...result, itemId: 'gone' }], [item], ['End with: Take care.', 'Use an emoji.']).map(
      (one) => one.correct,
    ),
  ).toEqual([true, false]);
});

it('some wishes have no surface', () => {
  expect(hasSurface(['Keep answers short.', 'Do not greet.', 'Be formal.'])).toBe(false);
  for (const wish of ALL) expect(hasSurface([wish])).toBe(true);
});
