import { describe, expect, it } from 'vitest';
import { isRight } from './gradeOwn.ts';
import { readOwnExam } from './readOwnExam.ts';

const lines = (...rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const city = { prompt: 'Capital of France?', choices: ['Rome', 'Paris', 'Oslo'] };

describe('an exam of your own', () => {
  it('takes the answer as a place from 0, as a letter, or as the text', () => {
    for (const answer of [1, '1', 'B', 'b', '(B)', 'B.', 'Paris', ' Paris '])
      expect(readOwnExam(lines({ ...city, answer }))).toEqual([
        { line: 1, prompt: city.prompt, reading: 'chosen', right: 'Paris', others: ['Rome', 'Oslo'] },
      ]);
  });

  it('takes a text that is a choice for that choice, before it is a letter or a place', () => {
    const right = (choices: string[], answer: unknown) => {
      const [one] = readOwnExam(lines({ prompt: 'Which?', choices, answer }));
      return one?.reading === 'chosen' ? one.right : null;
    };
    expect(right(['B', 'A'], 'A')).toBe('A');
    expect(right(['3', '0', '1'], '0')).toBe('0');
    expect(right(['3', '0', '1'], 0)).toBe('3');
  });

  it('takes one target or several, and lines of both kinds, empty ones between', () => {
    const text = `\ufeff${lines({ prompt: '2+2?', target: '4' })}\r\n\n${lines({ prompt: 'Hi?', target: ['hello', 'hi'] })}`;
    expect(readOwnExam(text).map(({ line, reading }) => [line, reading])).toEqual([
      [1, 'written'],
      [3, 'written'],
    ]);
  });

  it.each([
    ['', 'This file holds no question.'],
    ['{"prompt":', 'Line 1 is not JSON. Each line of the file must be one JSON object.'],
    ['{"question":"x"}', 'Line 1 is neither {"prompt","choices","answer"} nor {"prompt","target"}. Mend that line.'],
    [lines({ ...city, answer: 3 }), /^The answer of line 1 is none of its choices/],
    [lines({ ...city, answer: 1.5 }), /^The answer of line 1 is none of its choices/],
    [lines({ ...city, answer: -1 }), /^The answer of line 1 is none of its choices/],
    [lines({ ...city, answer: 'Madrid' }), /^The answer of line 1 is none of its choices/],
    [lines({ prompt: 'x', choices: ['a'], answer: 0 }), 'Line 1 has 1 choice; give 2 to 16.'],
    [lines({ prompt: 'x', choices: ['a', 'a '], answer: 0 }), 'Line 1 gives the same choice twice.'],
    [lines({ prompt: ' ', target: 'a' }), 'The prompt of line 1 is empty.'],
    [lines({ prompt: 'x', target: ' ' }), 'Line 1 has an empty answer.'],
    [lines({ prompt: 'x'.repeat(8001), target: 'a' }), /longer than 8000 characters/],
    [lines({ prompt: 'x', target: 'a'.repeat(1001) }), /longer than 1000 characters/],
    [lines(...Array.from({ length: 2001 }, () => ({ prompt: 'x', target: 'a' }))), /has 2,?001 questions/],
  ])('says what is wrong with %#', (text, sentence) => {
    expect(() => readOwnExam(text)).toThrow(sentence);
  });
});

describe('a written answer', () => {
  const right = (targets: string[], reply: string, prompt = 'What?') =>
    isRight({ line: 1, prompt, reading: 'written', targets }, reply);

  it('counts when a target stands in it in whole words, whatever its case and what is around it', () => {
    expect(right(['Paris'], 'The capital is **paris**.')).toBe(true);
    expect(right(['Paris.'], '“Paris”')).toBe(true);
    expect(right(['new  york', 'NYC'], 'It is nyc')).toBe(true);
    expect(right(['4'], 'The answer is 4.')).toBe(true);
  });

  it('does not count inside another word or number, nor where only the question is said again', () => {
    expect(right(['4'], 'The answer is 44.')).toBe(false);
    expect(right(['art'], 'It started.')).toBe(false);
    expect(right(['Paris'], 'Is it Paris?', 'Is it Paris?')).toBe(false);
    expect(right(['Paris'], '')).toBe(false);
  });
});
