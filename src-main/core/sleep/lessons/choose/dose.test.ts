import { expect, test } from 'vitest';
import { balanced, rehearsalDose, styleDose } from './dose.ts';
import { type Lesson, replayLesson, styleLesson } from './lessons.ts';
import { recipeNamed } from '../../model/recipes.ts';

const lessons = (count: number): Lesson[] =>
  Array.from({ length: count }, (_, index) =>
    styleLesson('', { text: `Question ${index}`, conversation: null, said: '' }, 'Yes.'),
  );
const rehearsal = (count: number): Lesson[] =>
  Array.from({ length: count }, (_, index) => replayLesson('', `Practice ${index}`, 'Yes.', null));
const counted = (rows: readonly Lesson[]) => ({
  own: rows.filter(({ kind }) => kind === 'style').length,
  rehearsal: rows.filter(({ kind }) => kind === 'replay').length,
});

test('few lessons are repeated until rehearsal is as many times as many as the recipe says', () => {
  expect(counted(balanced([...lessons(50), ...rehearsal(600)], 3))).toEqual({ own: 200, rehearsal: 600 });
  expect(counted(balanced([...lessons(200), ...rehearsal(600)], 3))).toEqual({ own: 200, rehearsal: 600 });
});

test('no lesson is lost where rehearsal is scarce, and none is doubled without any', () => {
  expect(counted(balanced([...lessons(50), ...rehearsal(10)], 3))).toEqual({ own: 50, rehearsal: 10 });
  expect(counted(balanced(lessons(50), 0))).toEqual({ own: 50, rehearsal: 0 });
  expect(balanced(rehearsal(3), 3)).toHaveLength(3);
});

test('a recipe without rehearsal asks for none, and no night asks for more than its run can see', () => {
  expect(rehearsalDose(recipeNamed('seed'), true)).toBe(0);
  const short = { replayShare: 3, training: { ...recipeNamed('gentle').training, steps: 10, batchSize: 4 } };
  expect(rehearsalDose(short, true)).toBe(30);
  expect(styleDose(short)).toBe(10);
});
