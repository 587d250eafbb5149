import { expect, it } from 'vitest';
import type { HarnessReport } from '../../src-shared/contract/index.ts';
import { harnessNotes, strippedPoints } from './harnessWords.ts';

const score = { correct: 300, n: 400, accuracy: 0.75, low: 0.7, high: 0.8, nll: 0.4 };
const pooled: HarnessReport['pooled'] = {
  base: null,
  before: score,
  after: score,
  changePoints: -2,
  lowPoints: -4,
  highPoints: 0,
  won: 0,
  lost: 8,
  sinceBase: null,
  stripped: null,
};
const row = {
  changePoints: 0,
  lowPoints: 0,
  highPoints: 0,
  won: 0,
  lost: 0,
  verdict: 'unchanged' as const,
  stripped: null,
};

it('says how much of a loss is the style only where somebody counted', () => {
  expect(harnessNotes({ pooled, tasks: [{ task: 'code', ...row }] })).toBe('');
  expect(harnessNotes({ pooled: { ...pooled, stripped: { before: 301, after: 300 } }, tasks: [] })).toBe(
    'Raw −2.0, without the style −0.3; the gate judges the raw one.',
  );
  expect(harnessNotes({ pooled, tasks: [{ task: 'recall', ...row }] })).toBe(
    'Recall is judged by itself and left out of the sum.',
  );
});

it('counts in points of the items', () => {
  expect(strippedPoints({ before: 40, after: 39 }, 50)).toBe(-2);
  expect(strippedPoints(null, 50)).toBeNull();
  expect(strippedPoints({ before: 0, after: 0 }, 0)).toBeNull();
});
