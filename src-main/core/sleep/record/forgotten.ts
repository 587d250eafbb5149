import { inTexts } from '../../inTexts.ts';

/** What a night is to forget. */
export interface Forgotten {
  /** Ids of the messages of the conversation that was deleted. */
  readonly messages: ReadonlySet<string>;
  /** A text of the night without the words that go. */
  text(text: string): string;
}

/** Stands in place of a word, a question or a line that went. */
export const FORGOTTEN_WORD = '(forgotten)';

/** An output without the words that go, in whichever of its texts they are. */
export function forgetTexts<Output>(output: Output, { text }: Forgotten): Output {
  return inTexts(output, text) as Output;
}
