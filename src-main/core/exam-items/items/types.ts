import type { Rung, Task } from '../../../../src-shared/contract/vocabulary.ts';

export type HarnessSplit = 'practice' | 'gate' | 'secret';

/** How many different items of a list must be among the known members of its category. */
export interface ListMembers {
  readonly of: readonly string[];
  readonly atLeast: number;
}

/**
 * One condition that a reply to an instruction can be checked against; a `word` to start or end with may be a few
 * words.
 */
export type Constraint =
  | { readonly kind: 'repeat'; readonly word: string; readonly times: number }
  | { readonly kind: 'letterCase'; readonly letterCase: 'upper' | 'lower' }
  | { readonly kind: 'startsWith'; readonly word: string }
  | { readonly kind: 'endsWith'; readonly word: string }
  | { readonly kind: 'commaItems'; readonly count: number; readonly members?: ListMembers }
  | { readonly kind: 'bullets'; readonly count: number; readonly members?: ListMembers }
  | { readonly kind: 'numbered'; readonly count: number; readonly members?: ListMembers }
  /** The items of a list stand in the order of the alphabet. */
  | { readonly kind: 'sorted' }
  | { readonly kind: 'wordCount'; readonly count: number; readonly members?: ListMembers }
  | { readonly kind: 'wordRange'; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'sentences'; readonly count: number }
  | { readonly kind: 'includes'; readonly words: readonly string[] }
  | { readonly kind: 'uses'; readonly word: string; readonly times: number }
  | { readonly kind: 'mentions'; readonly oneOf: readonly string[] }
  | { readonly kind: 'forbids'; readonly word: string }
  | { readonly kind: 'noCommas' }
  | { readonly kind: 'quoted' }
  | { readonly kind: 'question' }
  /** A first line in double angle brackets, and something below it. */
  | { readonly kind: 'title' }
  | { readonly kind: 'postscript' }
  | { readonly kind: 'only'; readonly text: string };

export type JsonField = string | number | boolean;

/** How a reply is judged: plain data, so that it can be stored beside the item. */
export type GraderSpec =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'choice'; readonly value: string; readonly options: readonly string[] }
  | { readonly kind: 'constraints'; readonly constraints: readonly Constraint[] }
  | { readonly kind: 'json'; readonly fields: Readonly<Record<string, JsonField>> }
  | {
      readonly kind: 'summary';
      readonly source: string;
      /** Every one must be kept. */
      readonly facts: readonly string[];
      /** Words that would turn the note upside down. */
      readonly never: readonly string[];
      readonly maxWords: number;
    }
  | { readonly kind: 'output'; readonly value: string }
  | { readonly kind: 'abstain' }
  /** One value of a memory and not those of its neighbours. */
  | { readonly kind: 'recall'; readonly value: string; readonly others: readonly string[] };

export interface HarnessItem {
  readonly id: string;
  readonly task: Task;
  readonly rung: Rung;
  readonly prompt: string;
  readonly answer: string;
  /** Wrong answers of the same kind, at most three; the right one is to be found among them by its likelihood. */
  readonly near: readonly string[];
  readonly grader: GraderSpec;
  readonly maxTokens: number;
}
