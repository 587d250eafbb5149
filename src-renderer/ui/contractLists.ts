import type {
  MAXIMUM_MESSAGE_CHARACTERS,
  Phase,
  RECIPES as Recipes,
  TASKS as Tasks,
} from '../../src-shared/contract/index.ts';

// The contract's own lists stand beside its zod schemas, and zod probes for eval as it loads, which the page's
// policy reports. The page takes the types and repeats these few words; a missing one is a compile error.
type Complete<All extends string, Listed extends readonly All[]> =
  Exclude<All, Listed[number]> extends never ? Listed : never;
const complete =
  <All extends string>() =>
  <const Listed extends readonly All[]>(listed: Complete<All, Listed>): Listed =>
    listed;

export const PHASE_ORDER = complete<Phase>()([
  'gather',
  'sort',
  'tidy',
  'prepare',
  'train',
  'examine',
  'decide',
  'settle',
]);
export const TASK_ORDER = complete<(typeof Tasks)[number]>()([
  'arithmetic',
  'word-problems',
  'logic',
  'instructions',
  'extraction',
  'summary',
  'code',
  'knowledge',
]);
export const RECIPE_ORDER = complete<(typeof Recipes)[number]>()(['gentle', 'seed', 'memory', 'hot']);
/** The contract's MAXIMUM_MESSAGE_CHARACTERS. */
export const MOST_MESSAGE_CHARACTERS = 200_000 satisfies typeof MAXIMUM_MESSAGE_CHARACTERS;
