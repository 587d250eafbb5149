import type { Rung, Task } from '../../../../src-shared/contract/vocabulary.ts';
import type { Draft, DraftContext, DraftKind } from './draft.ts';
import { createEntities } from './entities.ts';
import { DRAFT_KINDS } from './kinds.ts';
import { hashText } from '../chance/hash.ts';
import { nearMisses } from '../near/nearMisses.ts';
import { createRandom } from '../chance/random.ts';
import { splitOf } from '../chance/splits.ts';
import type { HarnessItem, HarnessSplit } from './types.ts';

export interface GenerateItemsRequest {
  readonly rung: Rung;
  readonly split: HarnessSplit;
  readonly task: Task;
  readonly count: number;
  readonly seed: number;
}

// A kind that has run dry in a split must not hold up the others: after this many misses the next kind is tried.
const ATTEMPTS_PER_KIND = 200;

/** What the rungs were called when their first items were drawn: another name would draw others. */
export const SEED_NAMES: Readonly<Record<Rung, string>> = { easy: 'pocket', middle: 'middle', hard: 'standard' };

const MAX_TOKENS: Readonly<Record<Task, number>> = {
  arithmetic: 16,
  'word-problems': 24,
  logic: 24,
  instructions: 64,
  extraction: 64,
  summary: 64,
  code: 32,
  knowledge: 24,
};

/**
 * Items of one task and split: the same request always gives the same items; outside practice no prompt comes twice.
 */
export function generateItems({ rung, split, task, count, seed }: GenerateItemsRequest): HarnessItem[] {
  const random = createRandom(`${SEED_NAMES[rung]}:${split}:${task}:${seed}`);
  const entities = createEntities(random, split);
  const kinds = random.sample(DRAFT_KINDS[task], DRAFT_KINDS[task].length);
  const seen = new Set<string>();
  // The wording already belongs to the split; a key holds out what is asked as well.
  const belongs = ({ prompt, key }: Draft): boolean =>
    (key === undefined || splitOf(key) === split) && (split === 'practice' || !seen.has(prompt));
  return Array.from({ length: count }, (_, index) => {
    for (let attempt = 0; attempt < kinds.length * ATTEMPTS_PER_KIND; attempt += 1) {
      const kind = kinds[(index + Math.floor(attempt / ATTEMPTS_PER_KIND)) % kinds.length] as DraftKind;
      const draft = kind({ random, entities, rung, split });
      if (!belongs(draft)) continue;
      seen.add(draft.prompt);
      return toItem(draft, kind, { random, entities, rung, split }, task);
    }
    throw new RangeError(`${task} has fewer than ${count} ${split} items.`);
  });
}

function toItem(draft: Draft, kind: DraftKind, context: DraftContext, task: Task): HarnessItem {
  const { rung } = context;
  const { prompt, answer, grader } = draft;
  const id = `${task}-${hashText(JSON.stringify([SEED_NAMES[rung], prompt, answer, grader]))}`;
  return {
    id,
    task,
    rung,
    prompt,
    answer,
    near: nearMisses(draft, kind, context),
    grader,
    maxTokens: rung === 'easy' ? MAX_TOKENS[task] : MAX_TOKENS[task] * 2,
  };
}
