import { stemmer } from 'stemmer';

/** Forms that no ending gives away. */
const IRREGULAR = new Map([
  ['grew', 'grow'],
  ['grown', 'grow'],
  ['bought', 'buy'],
  ['drove', 'drive'],
  ['driven', 'drive'],
  ['spoke', 'speak'],
  ['spoken', 'speak'],
  ['met', 'meet'],
  ['taught', 'teach'],
  ['ran', 'run'],
  ['ate', 'eat'],
  ['eaten', 'eat'],
  ['left', 'leave'],
  ['sold', 'sell'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['flies', 'fly'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['feet', 'foot'],
  ['mice', 'mouse'],
]);
/** A name can end like a plural or a verb, but no English word is longer. */
const LONGEST = 30;

/** What the forms of a lower-case English word share (Porter's algorithm); any other word as it is, or nearly. */
export function stem(word: string): string {
  return word.length > LONGEST ? word : stemmer(IRREGULAR.get(word) ?? word);
}
