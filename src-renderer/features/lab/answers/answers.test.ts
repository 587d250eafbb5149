import { describe, expect, it, test } from 'vitest';
import type { LabItem, LabRun } from '../../../../src-shared/contract/index.ts';
import { chosenRows, sideNames, toRow } from './answerRows.ts';
import { changeSentence, gradeWords, noiseDetail } from './answerWords.ts';

const answer = (reply: string, correct: boolean) => ({ reply, correct, reason: '', nll: 0.5 });
const item = (name: string, now: ReturnType<typeof answer>, before: ReturnType<typeof answer> | null): LabItem => ({
  item: name,
  task: 'logic',
  split: 'gate',
  reading: 'written',
  prompt: 'Who is first?',
  reference: 'Ann',
  ...now,
  before,
});
const run = (more: Partial<LabRun>) =>
  ({ id: 'r', name: 'Night 3', kind: 'harness', startedAt: 0, flips: {}, ...more }) as LabRun;
const none = { answers: 0, grades: 0, n: 80, nllMax: 0 };
const some = { answers: 2, grades: 1, n: 80, nllMax: 0.01 };

describe('the rows of a run', () => {
  const rows = [
    item('same', answer('Ann', true), answer('Ann', true)),
    item('reworded', answer('Ann.', true), answer('Ann', true)),
    item('lost', answer('Ben', false), answer('Ann', true)),
    item('new', answer('Ben', false), null),
  ].map((one) => toRow(one, sideNames(run({}), null)));

  it('are chosen by what changed, flipped grades first, or by what is wrong', () => {
    expect(chosenRows(rows, 'changed').map((row) => row.item)).toEqual(['lost', 'reworded']);
    expect(chosenRows(rows, 'wrong').map((row) => row.item)).toEqual(['lost', 'new']);
    expect(rows.map(gradeWords)).toEqual(['right', 'changed, both right', 'right, then wrong', 'wrong']);
  });

  it('put the earlier answer first, which of a model asked again is its own', () => {
    const one = item('x', answer('Ben', false), answer('Ann', true));
    expect(toRow(one, sideNames(run({}), null)).answers.map((side) => [side?.heading, side?.reply])).toEqual([
      ['Before', 'Ann'],
      ['Now', 'Ben'],
    ]);
    const twice = toRow(one, sideNames(run({ flips: { repeat: none, order: some } }), null));
    expect(twice.answers.map((side) => [side?.heading, side?.reply])).toEqual([
      ['First time', 'Ben'],
      ['In another order', 'Ann'],
    ]);
    expect(twice.change).toBe('gained');
  });
});

test('a change is counted of the answers that both exams hold', () => {
  const found = { changed: 1, n: 272 };
  expect(changeSentence(run({ kind: 'experiment' }), null, null, found)).toBe('1 of 272 answers changed by training.');
  expect(changeSentence(run({}), run({ name: 'b' }), null, found)).toBe('1 of 272 answers differs between the two.');
  expect(changeSentence(run({ kind: 'experiment' }), null, null, { changed: 0, n: 0 })).toBeNull();
  expect(changeSentence(run({ flips: { repeat: none, order: some } }), null, null, found)).toBe(
    'The same model in another order: 2 of 80 answers differ.',
  );
});

test('noise is said whichever asking shows it', () => {
  expect(noiseDetail(run({}))).toBeNull();
  expect(noiseDetail(run({ flips: { repeat: none, order: none } }))).toContain('No reading of surprise moved either.');
  expect(noiseDetail(run({ flips: { repeat: none, order: some } }))).toBe(
    'In another order: 2 of 80. Surprise moved by at most 0.01. No score can be trusted until nothing differs.',
  );
});
