import {
  type ExamSplit,
  type ExamTask,
  EXAM_TASKS,
  type Placement,
  type Reading,
  type Rung,
  SECRET_ROTATIONS,
  type Suite,
  type Task,
  TASKS,
} from '../../../../src-shared/contract/vocabulary.ts';
import { generateItems } from './generateItems.ts';
import { hashText } from '../chance/hash.ts';
import { createRandom } from '../chance/random.ts';
import { recallItems } from '../tasks/recall/recallItems.ts';
import type { HarnessItem } from './types.ts';

/** An item of an exam and where it comes from: whatever chooses between candidates may look at `gate` items only. */
export interface ExamItem extends Omit<HarnessItem, 'task'> {
  readonly task: ExamTask;
  readonly split: ExamSplit;
  readonly reading: Reading;
}

export interface HarnessSuite {
  readonly name: Suite;
  readonly placement: Placement;
  readonly rotation: number;
  readonly items: readonly ExamItem[];
  /** Identity of the items in this order. */
  readonly hash: string;
}

const ITEMS_PER_TASK: Readonly<Record<Suite, Readonly<Record<ExamSplit, number>>>> = {
  quick: { gate: 7, secret: 3 },
  standard: { gate: 14, secret: 6 },
  full: { gate: 34, secret: 16 },
};
const GATE_SEED = 20_260_101;
const SECRET_SEED = 20_260_202;

/**
 * The secret third of a night: decided by its number alone, so that a resumed night and both of its arms see the same
 * items.
 */
export function rotationOf(cycle: number): number {
  return Math.abs(Math.trunc(cycle)) % SECRET_ROTATIONS;
}

/** Every task on one rung and in one reading. */
export function placementAt(rung: Rung, reading: Reading = 'written'): Placement {
  return Object.fromEntries(EXAM_TASKS.map((task) => [task, { rung, reading }])) as unknown as Placement;
}

/**
 * The exam of a given size: always the same gate items, then a secret third that changes with the rotation; a larger
 * exam holds the smaller one of the same rotation.
 */
export function harnessSuite(name: Suite, placement: Placement, rotation = 0): HarnessSuite {
  const items = TASKS.flatMap((task) => [
    ...drawn(name, placement, task, 'gate', GATE_SEED),
    // Each rotation draws from its own seed; a narrow kind may draw the same item in two of them.
    ...drawn(name, placement, task, 'secret', SECRET_SEED + rotation),
  ]);
  return { name, placement, rotation, items, hash: hashText(JSON.stringify(items)) };
}

/** What a night asks: the exam of that size, then as many recall questions as any task has. */
export function nightSuite(name: Suite, placement: Placement, rotation = 0): HarnessSuite {
  const { rung, reading } = placement.recall;
  const recall = (split: ExamSplit, seed: number) =>
    recallItems({ rung, reading, split, count: ITEMS_PER_TASK[name][split], seed });
  const items = [
    ...harnessSuite(name, placement, rotation).items,
    ...recall('gate', GATE_SEED),
    ...recall('secret', SECRET_SEED + rotation),
  ];
  return { name, placement, rotation, items, hash: hashText(JSON.stringify(items)) };
}

/** The items of a task that every exam on this rung shows to whoever chooses between candidates. */
export function visibleItems(task: ExamTask, rung: Rung, reading: Reading): ExamItem[] {
  if (task !== 'recall') return drawn('full', placementAt(rung, reading), task, 'gate', GATE_SEED);
  return recallItems({ rung, reading, split: 'gate', count: ITEMS_PER_TASK.full.gate, seed: GATE_SEED });
}

/** The same items in another order, always the same one: an answer that depends on its neighbours shows. */
export function shuffledItems(items: readonly ExamItem[]): ExamItem[] {
  return createRandom('another order').sample(items, items.length);
}

function drawn(name: Suite, placement: Placement, task: Task, split: ExamSplit, seed: number): ExamItem[] {
  const { rung, reading } = placement[task];
  const items = generateItems({ rung, split, task, count: ITEMS_PER_TASK[name][split], seed });
  return items.map((item) => ({ ...item, split, reading }));
}
