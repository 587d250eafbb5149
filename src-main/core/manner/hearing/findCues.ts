import { oneSpelling } from '../../language/letters.ts';
import { heardAs, type Manner } from '../traits/table.ts';

/** What a text asks about the manner of an answer. */
export function findCues(said: string): Manner[] {
  return heardAs('correcting', oneSpelling(said));
}

/** Longer messages ask for something new and do not correct the answer before. */
const MOST_WORDS = 9;

/** The cues of a message that does nothing but correct the answer before it. */
export function findCorrection(text: string): Manner[] {
  return text.trim().split(/\s+/).length > MOST_WORDS ? [] : findCues(text.trim());
}
