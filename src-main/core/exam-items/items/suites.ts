import {
  type ExamSplit,
  type ExamTask,
  SECRET_ROTATIONS,
  type Suite,
  type Task,
  TASKS,
} from '../../../../src-shared/contract/vocabulary.ts';
import { generateItems } from './generateItems.ts';
import { hashText } from '../chance/hash.ts';
import { createRandom } from '../chance/random.ts';
import { recallItems } from '../tasks/recall/recallItems.ts';
import type { HarnessItem, HarnessLevel } from './types.ts';

/** An item of an exam and where it comes from: whatever chooses between candidates may look at `gate` items only. */
export interface ExamItem extends Omit<HarnessItem, 'task'> {
  readonly task: ExamTask;
  readonly split: ExamSplit;
}

export interface HarnessSuite {
  readonly name: Suite;
  readonly level: HarnessLevel;
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

/**
 * The exam of a given size: always the same gate items, then a secret third that changes with the rotation; a larger
 * exam holds the smaller one of the same rotation.
 */
export function harnessSuite(name: Suite, level: HarnessLevel, rotation = 0): HarnessSuite {
  const items = TASKS.flatMap((task) => [...gateItems(name, level, task), ...secretItems(name, level, task, rotation)]);
  return { name, level, rotation, items, hash: hashText(JSON.stringify(items)) };
}

/** What a night asks: the exam of that size, then as many recall questions as any task has. */
export function nightSuite(name: Suite, level: HarnessLevel, rotation = 0): HarnessSuite {
  const recall = (split: ExamSplit, seed: number) =>
    recallItems({ level, split, count: ITEMS_PER_TASK[name][split], seed });
  const items = [
    ...harnessSuite(name, level, rotation).items,
    ...recall('gate', GATE_SEED),
    ...recall('secret', SECRET_SEED + rotation),
  ];
  return { name, level, rotation, items, hash: hashText(JSON.stringify(items)) };
}

/** The same items in another order, always the same one: an answer that depends on its neighbours shows. */
export function shuffledItems(items: readonly ExamItem[]): ExamItem[] {
  return createRandom('another order').sample(items, items.length);
}

function gateItems(name: Suite, level: HarnessLevel, task: Task): ExamItem[] {
  const items = generateItems({ level, split: 'gate', task, count: ITEMS_PER_TASK[name].gate, seed: GATE_SEED });
  return items.map((item) => ({ ...item, split: 'gate' }));
}

/** Each rotation draws from its own seed; a narrow kind may draw the same item in two of them. */
function secretItems(name: Suite, level: HarnessLevel, task: Task, rotation: number): ExamItem[] {
  const items = generateItems({
    level,
    split: 'secret',
    task,
    count: ITEMS_PER_TASK[name].secret,
    seed: SECRET_SEED + rotation,
  });
  return items.map((item) => ({ ...item, split: 'secret' }));
}
