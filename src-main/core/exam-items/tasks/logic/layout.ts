import type { DraftContext } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { LAYOUTS } from './wordings/layouts.ts';

/** One prompt of clues and a question, laid out as the split does it. */
export const puzzle = (context: DraftContext, clues: readonly string[], question: string): string =>
  said(context, LAYOUTS, { clues: clues.join(' '), question });
