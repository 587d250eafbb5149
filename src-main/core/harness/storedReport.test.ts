import { expect, it } from 'vitest';
import { storedReportSchema } from './storedReport.ts';

it('reads the verdicts of reports that kept them as sentences, and those that keep codes', () => {
  const score = { correct: 1, n: 2, accuracy: 0.5, low: 0, high: 1, nll: 1 };
  const change = { changePoints: 0, lowPoints: 0, highPoints: 0, won: 0, lost: 0 };
  const verdicts = ['No answer changed', 'Lost 9', 'Lost 9, won 2', 'Won 3', '4 lost, 3 won: within noise', 'noise'];
  const stored = {
    suite: 'full',
    n: 400,
    base: null,
    before: {},
    after: {},
    pooled: { base: null, before: score, after: score, ...change },
    tasks: verdicts.map((verdict) => ({ task: 'code', verdict, ...change })),
    marginPoints: 2,
    nllRise: 0,
    nllLimit: 0,
  };
  expect(storedReportSchema.parse(stored).tasks.map(({ verdict }) => verdict)).toEqual([
    'unchanged',
    'lost',
    'lost',
    'won',
    'noise',
    'noise',
  ]);
});
