import type { DraftContext, Wordings } from '../items/draft.ts';
import { type Fillings, said } from './fill.ts';

/** The question in a wording of the split, with "an" where a filled-in word asks for it. */
export function question(context: DraftContext, table: Wordings<string>, values: Fillings): string {
  return said(context, table, values).replace(/\b(a) (?=(?!eu)[aeiou])/gi, '$1n ');
}
