import type { Rung } from '../../../../src-shared/contract/vocabulary.ts';
import type { Entities } from './entities.ts';
import type { Random } from '../chance/random.ts';
import type { GraderSpec, HarnessSplit } from './types.ts';

/** What a generator draws from. */
export interface DraftContext {
  readonly random: Random;
  readonly entities: Entities;
  readonly rung: Rung;
  readonly split: HarnessSplit;
}

/** The wordings of one thing: each split has its own, so that an exam never repeats a sentence that was practised. */
export type Wordings<Wording> = Readonly<Record<HarnessSplit, readonly Wording[]>>;

/** The wordings of each split, written in one string each with bars between them. */
export const wordings = (practice: string, gate: string, secret: string): Wordings<string> => ({
  practice: practice.split('|'),
  gate: gate.split('|'),
  secret: secret.split('|'),
});

/** A wording that belongs to the split. */
export function worded<Wording>({ random, split }: DraftContext, known: Wordings<Wording>): Wording {
  return random.pick(known[split]);
}

/** An item before it has an id. */
export interface Draft {
  readonly prompt: string;
  readonly answer: string;
  readonly grader: GraderSpec;
  /**
   * Wrong answers that could be taken for the right one, at most three; drawn from a context of their own, so that they
   * change nothing of what is asked.
   */
  readonly near?: (context: DraftContext) => readonly string[];
  /** Holds out what is asked and not only its wording: the same sum in other words stays in one split. */
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
