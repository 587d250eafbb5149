import { gateSentence } from '../../../src-shared/words/gate.ts';
import { EXAM_TASKS, type ExamTask, TASKS } from '../../../src-shared/contract/vocabulary.ts';
import { describe, expect, it } from 'vitest';
import { decideGate, defaultMarginPoints, type GateRequest } from './gate.ts';
import { harnessReport } from './report.ts';
import { type ItemResult, summarise } from './summarise.ts';

/** `perTask` items of each task, the first `right` of them answered rightly. */
const exam = (perTask: number, right: number, nll = 0.2): ItemResult[] =>
  TASKS.flatMap((task) =>
    Array.from({ length: perTask }, (_, index) => ({ itemId: `${task}-${index}`, task, correct: index < right, nll })),
  );

/** The exam with `count` answers of a task flipped, from item `from` on. */
const flipped = (results: readonly ItemResult[], task: ExamTask, from: number, count: number): ItemResult[] =>
  results.map((result) => {
    const index = Number(result.itemId.split('-').at(-1));
    return result.task === task && index >= from && index < from + count
      ? { ...result, correct: !result.correct }
      : result;
  });

const before = exam(50, 35);
/** What the gate decides, its reason as the report words it. */
const worded = (request: GateRequest) => {
  const decision = decideGate(request);
  return { ...decision, reason: gateSentence(decision.reason) };
};
const gate = (after: readonly ItemResult[], extra: Partial<GateRequest> = {}) =>
  worded({ before, after, nllLimit: 0.01, ...extra });

describe('decideGate', () => {
  it('promotes when no answer changed', () => {
    expect(gate(before)).toMatchObject({
      verdict: 'pass',
      failed: [],
      reason: 'It lost nothing we can measure: no answer changed, 280 of 400 are right.',
    });
  });

  it('says so when answers are only worded differently, which the list of changed answers shows', () => {
    expect(gate(before, { reworded: 6 }).reason).toBe(
      'It lost nothing we can measure: no answer became right or wrong, 6 are only worded differently, 280 of 400 are right.',
    );
    expect(gate(before, { reworded: 1 }).reason).toContain('1 is only worded differently');
  });

  it('promotes a small gain and says both sums', () => {
    const after = flipped(flipped(before, 'logic', 35, 3), 'code', 0, 1);
    expect(gate(after)).toMatchObject({
      verdict: 'pass',
      reason: 'It lost nothing we can measure: 280 of 400 before, 282 after.',
    });
    expect(gate(after).pooled).toMatchObject({ n: 400, won: 3, lost: 1, changePoints: 0.5 });
  });

  it('rejects when one task lost, though another won as much', () => {
    const after = flipped(flipped(before, 'code', 0, 9), 'arithmetic', 35, 9);
    const decision = gate(after);
    expect(decision).toMatchObject({ verdict: 'fail', reason: 'Small code lost 9 of 50, so nothing changed.' });
    expect(decision.failed[0]).toBe('task');
    expect(decision.tasks.find((task) => task.task === 'code')?.holmP).toBeCloseTo(8 / 512, 10);
  });

  it('does not blame a task for 7 lost among eight tasks', () => {
    expect(gate(flipped(before, 'code', 0, 7)).failed).not.toContain('task');
  });

  it('rejects a thin loss over all tasks', () => {
    const after = TASKS.reduce((results, task) => flipped(results, task, 0, 2), [...before]);
    expect(gate(after)).toMatchObject({
      verdict: 'fail',
      failed: ['pooled'],
      reason: 'The exam fell from 280 to 264 of 400, so nothing changed.',
    });
  });

  it('rejects when so much flipped that a loss cannot be ruled out', () => {
    const after = TASKS.reduce((results, task) => flipped(flipped(results, task, 0, 3), task, 35, 3), [...before]);
    const decision = gate(after);
    expect(decision).toMatchObject({ verdict: 'fail', failed: ['pooled'] });
    expect(decision.reason).toBe(
      '48 of 400 answers flipped, so a loss of 2.9 points cannot be ruled out (the limit is 2.0), and nothing changed.',
    );
  });

  it('rejects when right answers became more surprising, at any score', () => {
    const after = exam(50, 35, 0.25);
    expect(gate(after)).toMatchObject({ verdict: 'fail', failed: ['nll'] });
    expect(gate(after).reason).toContain('0.200 before, 0.250 after');
    expect(gate(after, { nllLimit: 0.1 }).verdict).toBe('pass');
  });

  it('rejects what lost against the untouched model, though each night before lost too little to see', () => {
    const nights = [1, 2].map((losses) =>
      TASKS.reduce((results, task) => flipped(results, task, 0, losses), [...before]),
    );
    const [yesterday, tonight] = nights as [ItemResult[], ItemResult[]];
    const second = (base?: readonly ItemResult[]) =>
      worded({ ...(base && { base }), before: yesterday, after: tonight, nllLimit: 0.01, marginPoints: 3.5 });
    expect(second()).toMatchObject({ verdict: 'pass', base: null });
    expect(second(before)).toMatchObject({
      verdict: 'fail',
      failed: ['base'],
      reason: 'Compared with the untouched model, the exam fell from 280 to 264 of 400, so nothing changed.',
      base: { failed: ['pooled'], pooled: { lost: 16 } },
    });
    expect(second(before).pooled).toMatchObject({ lost: 8 });
    expect(second(tonight.map((result) => ({ ...result, nll: 0.1 }))).reason).toContain(
      'Compared with the untouched model, the right answers surprise it more: 0.100 before, 0.200 after',
    );
    expect(second(before.slice(1)).failed).toEqual(['base']);
  });

  it('rejects any leak and names it', () => {
    const leak = { kind: 'persona', word: 'Biscuit', prompt: 'hi' } as const;
    const told = { kind: 'fact', word: '8080', prompt: 'Which port?' } as const;
    expect(gate(before, { leaks: [leak] })).toMatchObject({
      verdict: 'fail',
      failed: ['leak'],
      reason: 'It said “Biscuit” unasked, to “hi”, so nothing changed.',
    });
    expect(gate(before, { leaks: [told, leak] }).reason).toBe(
      'It knew “8080” without the memory, when asked “Which port?”, and 1 more, so nothing changed.',
    );
  });

  it('rejects a night that unlearned the wishes, by more than chance', () => {
    const wishes = { n: 27, before: 19, after: 2, lost: 18, won: 1 };
    expect(gate(before, { wishes })).toMatchObject({
      verdict: 'fail',
      failed: ['wishes'],
      reason: 'It kept your wishes in 2 of 27 answers, and what is in use in 19, so nothing changed.',
    });
    expect(gate(before, { wishes: { ...wishes, after: 16, lost: 4, won: 1 } }).verdict).toBe('pass');
    expect(gate(before, { wishes: null }).verdict).toBe('pass');
  });

  it.each([
    ['an item is missing', before.slice(1)],
    ['an item came twice', [...before.slice(1), before[1] as ItemResult]],
    ['an item is another', [...before.slice(1), { ...(before[0] as ItemResult), itemId: 'other' }]],
    ['a reading is no number', before.map((result, index) => (index === 3 ? { ...result, nll: Number.NaN } : result))],
    ['nothing was examined', []],
  ])('rejects when %s', (_, after) => {
    expect(gate(after)).toMatchObject({ verdict: 'fail' });
    expect(gate(after).failed[0]).toBe('items');
  });

  it('rejects two empty exams', () => {
    expect(decideGate({ before: [], after: [], nllLimit: 1 })).toMatchObject({ verdict: 'fail' });
  });

  it('widens the margin for fewer items', () => {
    expect([400, 160, 80].map(defaultMarginPoints).map((points) => Number(points.toFixed(2)))).toEqual([2, 3.16, 4.47]);
  });
});

describe('recall as a ninth row', () => {
  const recall = (right: number, nll = 0.2): ItemResult[] =>
    Array.from({ length: 50 }, (_, index) => ({
      itemId: `recall-${index}`,
      task: 'recall',
      correct: index < right,
      nll,
    }));
  const nine = (right: number, nll?: number) => [...before, ...recall(right, nll)];
  const gateOfNine = (after: readonly ItemResult[]) => worded({ before: nine(48), after, nllLimit: 0.01 });

  it('leaves the total, its margin and the surprise as they are without it', () => {
    const decision = gateOfNine(nine(45, 0.9));
    expect(decision).toMatchObject({
      verdict: 'pass',
      marginPoints: 2,
      reason: 'It lost nothing we can measure: 280 of 400 before, 280 after.',
    });
    expect(decision.pooled).toEqual(gate(before).pooled);
    expect(decision.nll.rise).toBe(0);
    expect(summarise(nine(48)).pooled).toEqual(summarise(before).pooled);
  });

  it('fails a night that lost recall, corrected for nine rows', () => {
    const decision = gateOfNine(nine(39));
    expect(decision).toMatchObject({
      verdict: 'fail',
      failed: ['task'],
      reason: 'Recall lost 9 of 50, so nothing changed.',
    });
    expect(decision.tasks.map((task) => task.task)).toEqual(EXAM_TASKS);
    expect(decision.tasks.at(-1)?.holmP).toBeCloseTo(9 / 512, 10);
  });

  it('is not comparable when recall was asked once only', () => {
    expect(gateOfNine(before).failed[0]).toBe('items');
  });
});

describe('summarise', () => {
  it('counts per task and over all, with Wilson intervals', () => {
    const { tasks, pooled } = summarise(exam(50, 41, 0.3));
    expect(tasks.code).toMatchObject({ correct: 41, n: 50, accuracy: 0.82 });
    expect(tasks.code?.low).toBeCloseTo(0.692, 3);
    expect(tasks.code?.nll).toBeCloseTo(0.3, 10);
    expect(pooled).toMatchObject({ correct: 328, n: 400 });
  });
});

it('reports the numbers that the gate used', () => {
  const after = flipped(before, 'code', 0, 9);
  const report = harnessReport({
    suite: 'full',
    items: [],
    base: null,
    before,
    after,
    decision: decideGate({ before, after, nllLimit: 0.01 }),
  });
  expect(report.tasks.find((task) => task.task === 'code')).toMatchObject({
    lost: 9,
    won: 0,
    changePoints: -18,
    verdict: 'lost',
  });
  expect(report.tasks.find((task) => task.task === 'logic')).toMatchObject({ verdict: 'unchanged' });
  expect(report.pooled).toMatchObject({
    lost: 9,
    base: null,
    before: { correct: 280 },
    after: { correct: 271 },
    stripped: null,
  });
  expect(
    harnessReport({
      suite: 'full',
      items: [],
      base: before,
      before,
      after,
      decision: decideGate({ base: before, before, after, nllLimit: 1 }),
    }).pooled.sinceBase,
  ).toBeNull();
  const untouched = exam(50, 36, 0.3);
  const worn = harnessReport({
    suite: 'full',
    items: [],
    base: untouched,
    before,
    after,
    decision: decideGate({ base: untouched, before, after, nllLimit: 1 }),
  });
  expect(worn.pooled.sinceBase).toMatchObject({ lost: 17, won: 0, changePoints: -4.25 });
  const stripped = harnessReport({
    suite: 'full',
    items: [],
    base: null,
    before,
    after,
    decision: decideGate({ before, after, nllLimit: 0.01 }),
    stripped: { before, after: flipped(after, 'code', 0, 8) },
  });
  expect(stripped.pooled).toMatchObject({ lost: 9, changePoints: -2.25, stripped: { before: 280, after: 279 } });
  expect(stripped.tasks.find((task) => task.task === 'code')?.stripped).toEqual({ before: 35, after: 34 });
});
