import type { Entities } from './entities.ts';
import type { Random } from './random.ts';
import type { GraderSpec, HarnessLevel } from './types.ts';

/** What a generator draws from. */
export interface DraftContext {
  readonly random: Random;
  readonly entities: Entities;
  readonly level: HarnessLevel;
}

/** An item before it has an id. */
export interface Draft {
  readonly prompt: string;
  readonly answer: string;
  readonly grader: GraderSpec;
  /** Decides the split in place of the prompt, so that the same sum in other words stays in one split. */
  readonly key?: string;
}

export type DraftKind = (context: DraftContext) => Draft;

/** A draft whose answer is one whole number. */
export function numberDraft(prompt: string, value: number, key?: string): Draft {
  const draft: Draft = { prompt, answer: String(value), grader: { kind: 'number', value } };
  return key === undefined ? draft : { ...draft, key };
}

/** A draft whose answer is one of a few words. */
export function choiceDraft(prompt: string, value: string, options: readonly string[]): Draft {
  return { prompt, answer: value, grader: { kind: 'choice', value, options } };
}

/** `1 apple`, `3 apples`. */
export function counted(count: number, plural: string): string {
  return `${count} ${count === 1 ? plural.replace(/s$/, '') : plural}`;
}
