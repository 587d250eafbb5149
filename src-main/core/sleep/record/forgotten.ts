/** What a night is to forget. */
export interface Forgotten {
  /** Ids of the messages of the conversation that was deleted. */
  readonly messages: ReadonlySet<string>;
  /** A text of the night without the words that go. */
  text(text: string): string;
}

/** Stands in place of a word or question that went. */
export const FORGOTTEN_WORD = '(forgotten)';
