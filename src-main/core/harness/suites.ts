import { generateItems } from './generateItems.ts';
import { hashText } from './hash.ts';
import { HARNESS_TASKS, type HarnessItem, type HarnessLevel } from './types.ts';

export const HARNESS_SUITES = ['quick', 'standard', 'full'] as const;
export type HarnessSuiteName = (typeof HARNESS_SUITES)[number];

export interface HarnessSuite {
  readonly name: HarnessSuiteName;
  readonly level: HarnessLevel;
  readonly items: readonly HarnessItem[];
  /** Identity of the items in this order: part of the key under which results are kept. */
  readonly hash: string;
}

const ITEMS_PER_TASK: Readonly<Record<HarnessSuiteName, number>> = { quick: 10, standard: 20, full: 50 };
const GATE_SEED = 20_260_101;

/** The exam of a given size: always the same gate items, those of a smaller suite first in each task of a larger one. */
export function harnessSuite(name: HarnessSuiteName, level: HarnessLevel): HarnessSuite {
  const count = ITEMS_PER_TASK[name];
  const items = HARNESS_TASKS.flatMap((task) => generateItems({ level, split: 'gate', task, count, seed: GATE_SEED }));
  return { name, level, items, hash: hashText(JSON.stringify(items)) };
}
