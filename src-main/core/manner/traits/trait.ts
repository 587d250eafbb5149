import type { StyleTrait, Wish } from '../../../../src-shared/contract/index.ts';

/** A trait of the style card with one of its values: a wish that a rule can read. */
export interface Manner {
  trait: StyleTrait['trait'];
  value: string;
}

/**
 * How people ask for a value: `framed` gives a phrase, `standing` names it in an order about all answers, `plainly`
 * speaks for itself, `generally` holds only when it is about answers in general, `correcting` blames an answer.
 */
export type Way = 'framed' | 'standing' | 'plainly' | 'generally' | 'correcting';
export type Heard = Readonly<Partial<Record<Way, RegExp>>>;

/** Everything the app knows about one value of a trait. */
export interface Value {
  /** What a model is told. Nights keep wishes as data: it may change, and the old one goes to `formerLines`. */
  line: string;
  formerLines?: readonly string[];
  /**
   * What the pocket model is told instead, which knows only lines it was trained on; null where it knows none. Absent
   * where it knows the line.
   */
  pocket?: Wish | null;
  heard?: Heard;
  /** Whether a reply, trimmed, obeys it; null where no rule can say. */
  obeys: ((reply: string) => boolean) | null;
  /** The reply without what this value puts on it; absent where it puts on nothing that can be taken off. */
  bare?: (reply: string) => string;
  /**
   * A plain reply in this manner and still in its own words; null where it cannot be put so. Absent where that would
   * take other words.
   */
  dress?: (reply: string) => string | null;
  /** Where no rule can dress a reply: answers in this manner to the two questions of `teaching/examples.ts`. */
  shown?: readonly [string, string];
  /** False for a prompt whose good answer has no room for this manner; absent where it suits any. */
  suits?: (prompt: string) => boolean;
  /** Its replies are compared without case. */
  foldsCase?: true;
  /** What speaks against it speaks for this one. */
  opposite?: string;
  /** What answers are anyway: the user's own writing alone does not ask for it. */
  usual?: true;
}

export interface Trait {
  /** In the order in which they are offered. */
  values: Readonly<Record<string, Value>>;
  /** Where any words of the user's own are a value. */
  ofWords?: (words: string) => Value;
  /** How people name a value: the first group is the value. */
  heard?: Heard;
  /** The value that an answer shows, as evidence of what is liked; null for none. */
  shows?: (answer: string) => string | null;
  /** The value that an answer seems to have where no rule can say whether it obeys. */
  seems?: (answer: string) => string | null;
}
