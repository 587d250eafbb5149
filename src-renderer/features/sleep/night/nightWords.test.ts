import { expect, it } from 'vitest';
import {
  answersChanged,
  changeSentence,
  examSentence,
  examSize,
  leakSentence,
  readingLabels,
  surpriseDrop,
} from './nightWords.ts';

const row = {
  changePoints: 0,
  lowPoints: 0,
  highPoints: 0,
  won: 0,
  lost: 0,
  verdict: 'unchanged' as const,
  stripped: null,
};

it('counts recall beside the questions, not among them', () => {
  const score = { correct: 40, n: 50, accuracy: 0.8, low: 0.7, high: 0.9, nll: 0.4 };
  expect(examSize({ tasks: [{ task: 'code', ...row }], n: 400, after: {} })).toBe('1 task, 400 questions');
  const tasks = [
    { task: 'code' as const, ...row },
    { task: 'recall' as const, ...row },
  ];
  expect(examSize({ tasks, n: 400, after: { recall: score } })).toBe('1 task, 400 questions, and 50 on recall');
});

it('says how surprised the chosen weights are, not the last ones, and nothing where no reading is of them', () => {
  const metric = (step: number, validationLoss: number | null) => ({
    step,
    trainLoss: null,
    validationLoss,
    learningRate: null,
    at: 1,
  });
  const curve = {
    firstValidationLoss: 1,
    lastValidationLoss: 0.1,
    metrics: [metric(0, 1), metric(100, 0.4), metric(150, null), metric(300, 0.1)],
  };
  const brake = (step: number | null, scale: number) => ({
    chosen: { step, scale },
    nllLimit: null,
    styleNllBefore: null,
    obeyedBefore: null,
    candidates: [],
  });
  expect(surpriseDrop({ ...curve, brake: brake(100, 1) })).toBeCloseTo(0.6);
  expect(surpriseDrop({ ...curve, brake: brake(null, 1) })).toBeCloseTo(0.9);
  expect(surpriseDrop({ ...curve, brake: null })).toBeCloseTo(0.9);
  expect(surpriseDrop({ ...curve, brake: brake(100, 0.5) })).toBeNull();
  expect(surpriseDrop({ ...curve, brake: brake(150, 1) })).toBeNull();
});

it('says that nothing leaked, or what', () => {
  expect(leakSentence({ prompts: 25, facts: 0, found: [] })).toBe('No private word in 25 everyday answers.');
  expect(leakSentence({ prompts: 25, facts: 3, found: [] })).toBe(
    'No private word in 25 everyday answers, and none of 3 facts told without its memory.',
  );
  expect(leakSentence({ prompts: 25, facts: 0, found: [{ kind: 'persona', word: 'Biscuit', prompt: 'hi' }] })).toBe(
    'It let slip “Biscuit” to “hi”.',
  );
});

it('says how the exam went, the worst case, and the way since the untouched model where another night was in use', () => {
  const score = { correct: 40, n: 50, accuracy: 0.8, low: 0.7, high: 0.9, nll: 0.4 };
  const pooled = {
    base: score,
    before: score,
    after: { ...score, correct: 42 },
    changePoints: 4,
    lowPoints: -1,
    highPoints: 6,
    won: 3,
    lost: 1,
    sinceBase: null,
    stripped: null,
  };
  const harness = {
    suite: 'quick',
    n: 50,
    base: {},
    before: {},
    after: {},
    pooled,
    tasks: [],
    marginPoints: 2,
    nllRise: 0,
    nllLimit: 0.05,
    placement: null,
  };
  expect(examSentence(harness)).toBe(
    'Two more questions right than before, of 50. At worst it lost 1.0 points; the gate is at 2.',
  );
  const since = { changePoints: -2, lowPoints: -4.2, won: 1, lost: 2 };
  expect(examSentence({ ...harness, pooled: { ...pooled, sinceBase: since } })).toMatch(
    /Against the untouched model −2\.0 points, at worst −4\.2\.$/,
  );
  expect(
    examSentence({ ...harness, pooled: { ...pooled, sinceBase: { ...since, changePoints: 2, lowPoints: 0 } } }),
  ).toMatch(/Against the untouched model \+2\.0 points, nothing lost at worst\.$/);
});

it('counts the answers that changed once, for the figure and for the list', () => {
  const score = { correct: 8, n: 10, accuracy: 0.8, low: 0.7, high: 0.9, nll: 0.4 };
  const answer = (beforeCorrect: boolean, afterCorrect: boolean) => ({
    item: 'i',
    task: 'code' as const,
    prompt: '',
    reference: '',
    before: 'a',
    beforeCorrect,
    after: 'b',
    afterCorrect,
    reading: 'written' as const,
  });
  const pooled = {
    base: null,
    before: score,
    after: score,
    changePoints: 0,
    lowPoints: 0,
    highPoints: 0,
    won: 0,
    lost: 0,
    sinceBase: null,
    stripped: null,
  };
  const harness = {
    suite: 'quick',
    n: 80,
    base: null,
    before: {},
    after: { recall: score },
    pooled,
    tasks: [],
    marginPoints: 4,
    nllRise: 0,
    nllLimit: 0.05,
    placement: null,
  };
  const reworded = answersChanged({ changedAnswers: Array.from({ length: 6 }, () => answer(true, true)), harness });
  expect(reworded).toEqual({ changed: 6, asked: 90, gained: 0, lost: 0 });
  expect(reworded && changeSentence(reworded)).toBe('0 gained, 0 lost, 6 only reworded');
  const mixed = answersChanged({
    changedAnswers: [answer(false, true), answer(true, false), answer(true, false), answer(false, false)],
    harness,
  });
  expect(mixed).toEqual({ changed: 4, asked: 90, gained: 1, lost: 2 });
  expect(answersChanged({ changedAnswers: [], harness: null })).toBeNull();
});

it.each([
  ['promoted', false, 'Wishes kept'],
  ['promoted', true, 'Wishes kept, copy'],
  ['rejected', false, 'Wishes kept, copy'],
  ['failed', false, 'Wishes kept, copy'],
  ['interrupted', false, 'Wishes kept, copy'],
  [null, false, 'Wishes kept'],
] as const)('the readings of a night that is %s (undone: %s) are named “%s”', (verdict, undone, wishes) => {
  expect(readingLabels({ verdict, undone }).wishes).toBe(wishes);
});
