import { decideGate, harnessReport, placedTasks, summarise } from '../../../src-main/core/harness/index.ts';
import { harnessSuite, placementAt } from '../../../src-main/core/exam-items/index.ts';
import type { CorePorts, HarnessResultRow } from '../../../src-main/core/ports.ts';
import { fromRow } from '../../../src-main/core/sleep/index.ts';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import { type Differences, examRows, LAB_ITEMS } from './exams.ts';
import { noise } from './losses.ts';

const DAY_MS = 86_400_000;
const KEPT = 20;
const QUICK = harnessSuite('quick', placementAt('easy')).items;

/** Experiments and exams; the answers of all but “dolly1” are kept. */
export function seedLab({ database, clock }: CorePorts): void {
  const before = examRows('before', LAB_ITEMS, { says: { arithmetic: { 3: 'It is 12.' } } });
  const exam = (differences: Differences) => examRows('after', LAB_ITEMS, differences);
  const now = exam({ says: { arithmetic: { 0: 'It is about 7, I think.', 1: 'The answer is 9.' } } });
  const earlier = exam({ says: { arithmetic: { 45: 'Perhaps 30' } } });
  const thrice = ['after', 'repeat', 'order'].flatMap((arm) => examRows(arm, QUICK));
  const kept: Record<string, HarnessResultRow[]> = {
    gem7: [...before, ...exam({})],
    exam: now,
    'exam-before': earlier,
    twice: thrice,
  };
  for (const [run, rows] of Object.entries(kept)) database.exams.saveRun(run, rows, KEPT);
  const at = (days: number) => ({
    startedAt: clock.now() - days * DAY_MS,
    endedAt: clock.now() - days * DAY_MS + 120_000,
  });
  const none = { answers: 0, grades: 0, n: 80, nllMax: 0 };
  database.values.set('lab.runs', [
    experiment('gem7', 287, before, exam({}), [2.2, 1.47], at(1)),
    experiment(
      'dolly1',
      15_011,
      before,
      exam({ lost: { 'word-problems': 9, arithmetic: 2, logic: 1 } }),
      [2.5, 2.09],
      at(1),
    ),
    {
      ...examination('exam', 'Exam of the model in use', now, at(2)),
      rotation: 2,
      cached: 128,
      comparedWith: 'exam-before',
      flips: { last: { answers: 3, grades: 2, n: 400, nllMax: 0.31 } },
    },
    { ...examination('exam-before', 'Night 22', earlier, at(4)), rotation: 2 },
    {
      ...examination('twice', 'Night 22, three times', thrice.slice(0, QUICK.length), at(5)),
      suite: 'quick',
      flips: { repeat: none, order: none },
      resolvesPoints: 6.3,
    },
  ] satisfies LabRun[]);
}

type Times = Pick<LabRun, 'startedAt' | 'endedAt'>;

function examination(id: string, name: string, rows: readonly HarnessResultRow[], times: Times): LabRun {
  const { tasks, pooled } = summarise(rows.map(fromRow));
  return {
    id,
    name,
    night: null,
    threeTimes: false,
    ...times,
    kind: 'harness',
    suite: 'full',
    model: 'pocket',
    recipe: null,
    rows: null,
    failure: null,
    tasks: { ...tasks },
    pooled,
    itemsPerSecond: 3.4,
    rotation: 0,
    cached: 0,
    flips: {},
    comparedWith: null,
    resolvesPoints: 2.8,
    report: null,
    placement: placedTasks(LAB_ITEMS, rows.map(fromRow)),
    own: null,
    losses: [],
  };
}

function experiment(
  name: string,
  rows: number,
  before: readonly HarnessResultRow[],
  after: readonly HarnessResultRow[],
  [from, to]: readonly [number, number],
  times: Times,
): LabRun {
  const arms = { before: before.map(fromRow), after: after.map(fromRow) };
  const random = noise(from * 100);
  return {
    ...examination(name, name, after, times),
    kind: 'experiment',
    recipe: 'seed',
    rows,
    itemsPerSecond: null,
    cached: 400,
    report: harnessReport({
      suite: 'full',
      base: null,
      ...arms,
      decision: decideGate({ ...arms, nllLimit: 0.05 }),
      items: LAB_ITEMS,
    }),
    losses: Array.from({ length: 50 }, (_, step) => ({
      step: step + 1,
      trainLoss: to + (from - to) * Math.exp(-step / 18) + (random() - 0.5) * 0.3,
      validationLoss: step % 10 === 9 ? to + 0.2 : null,
    })),
  };
}
