import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { HarnessReport } from '../../../src-shared/contract/index.ts';
import { HarnessTable } from './HarnessTable.tsx';

const score = { correct: 40, n: 50, accuracy: 0.8, low: 0.7, high: 0.9, nll: 0.4 };
const change = { changePoints: 0, lowPoints: -1, highPoints: 1 };
const report: HarnessReport = {
  suite: 'full',
  n: 100,
  base: null,
  before: {},
  after: {},
  pooled: { base: null, before: score, after: score, ...change, won: 0, lost: 0, sinceBase: null, stripped: null },
  tasks: [
    { task: 'code', ...change, won: 0, lost: 9, verdict: 'lost', stripped: null },
    { task: 'logic', ...change, won: 3, lost: 4, verdict: 'noise', stripped: null },
    { task: 'summary', ...change, won: 3, lost: 0, verdict: 'won', stripped: null },
  ],
  marginPoints: 2,
  nllRise: 0,
  nllLimit: 0.05,
  placement: null,
};

it('marks a task as lost by its verdict, and words it', () => {
  const page = renderToStaticMarkup(createElement(HarnessTable, { report, passed: false }));
  const row = (name: string) => new RegExp(`<tr><th scope="row">${name}</th>.*?</tr>`).exec(page)?.[0] ?? '';
  expect(row('Small code')).toMatch(/_lost_/);
  expect(row('Small code')).toContain('Lost 9');
  expect(row('Logic and order')).not.toMatch(/_lost_/);
  expect(row('Logic and order')).toContain('4 lost, 3 won: within noise');
  expect(row('Summarising')).not.toMatch(/_lost_/);
});
