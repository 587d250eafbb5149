import { letters, oneSpelling } from '../letters.ts';
import type { Cue } from './cues.ts';

const SHORT_WORDS = 25;
const LONG_WORDS = 120;
const GREETS = letters(/^(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings)\b/i);
const FORMAL = letters(/^(?:certainly|dear (?:sir|madam)|please be advised)\b|\bkind regards\b/i);
const WARM = letters(/\bmy friend\b|\b(?:cheers|no worries|lovely)\b/i);

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The manners that an answer shows; a manner that it does not show is no evidence. */
export function featuresOf(answer: string): Cue[] {
  const text = answer.trim();
  const words = wordCount(text);
  const found: Cue[] = [];
  if (words <= SHORT_WORDS) found.push({ trait: 'length', value: 'short' });
  else if (words >= LONG_WORDS) found.push({ trait: 'length', value: 'long' });
  if (/^\s*[-*•] \S/m.test(text)) found.push({ trait: 'bullets', value: 'yes' });
  if (/\p{Extended_Pictographic}/u.test(text)) found.push({ trait: 'emoji', value: 'yes' });
  if (GREETS.test(text)) found.push({ trait: 'greeting', value: 'yes' });
  if (FORMAL.test(text)) found.push({ trait: 'formality', value: 'formal' });
  else if (WARM.test(text)) found.push({ trait: 'formality', value: 'warm' });
  return found;
}

/** Small words that no other of these languages uses often. */
const SMALL_WORDS: Record<string, readonly string[]> = {
  English: ['the', 'and', 'what', 'is', 'my', 'you', 'are', 'how', 'with', 'for', 'this', 'it'],
  German: [
    'der',
    'die',
    'das',
    'und',
    'ist',
    'nicht',
    'ich',
    'ein',
    'eine',
    'wie',
    'mit',
    'für',
    'bitte',
    'mir',
    'auf',
  ],
  French: ['le', 'les', 'des', 'est', 'je', 'une', 'pas', 'et', 'pour', 'dans', 'quel', 'moi', 'vous'],
  Spanish: ['el', 'los', 'las', 'es', 'una', 'por', 'con', 'qué', 'cómo', 'mi', 'para', 'y'],
  Italian: ['il', 'gli', 'che', 'non', 'sono', 'di', 'per', 'come', 'mio', 'della', 'e'],
  Portuguese: ['os', 'um', 'uma', 'não', 'você', 'meu', 'com', 'são', 'do', 'da', 'e'],
  Dutch: ['het', 'een', 'ik', 'niet', 'van', 'wat', 'hoe', 'mijn', 'voor', 'zijn', 'en'],
};
const FEWEST_HITS = 2;

/** The language a message is written in, when its small words leave no doubt. */
export function languageOf(text: string): string | null {
  const words = new Set(
    oneSpelling(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [],
  );
  const hits = Object.entries(SMALL_WORDS)
    .map(([language, small]) => ({ language, count: small.filter((word) => words.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [best, next] = hits;
  if (best === undefined || best.count < FEWEST_HITS || best.count < 2 * (next?.count ?? 0)) return null;
  return best.language;
}
