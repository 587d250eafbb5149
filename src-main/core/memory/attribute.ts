import { letters, oneSpelling } from '../letters.ts';

/** Nouns that hold one value at a time, so that "my X is Y" replaces an older "my X is Z". */
const SINGLE_VALUED = letters(
  /\b(?:favou?rite [\w ]+|name|birthday|address|job|phone(?: number)?|number|e-?mail|age|home ?town|city|deadline|password|code|budget|rent|salary|weight|height|size|version|port|flight|appointment|bus|train)$/,
);
const EXACT = letters(/^((?:my|our|the) [\w'’ -]{2,60}?) (is called|is named|is on port|costs|expires on|starts at|ends at|starts on|ends on)\s+\S/i);
const PLAIN = letters(/^((?:my|our) [\w'’ -]{2,60}?) is\s+\S/i);

/** The owner and attribute that a sentence gives a single value to ("my dog is called"), or null. */
export function attributeOf(text: string): string | null {
  const sentence = oneSpelling(text.trim()).replace(/^(?:please )?remember(?: that)?[:,]? /i, '');
  const exact = EXACT.exec(sentence);
  if (exact?.[1] !== undefined && exact[2] !== undefined) return `${exact[1]} ${exact[2]}`.toLowerCase();
  const plain = PLAIN.exec(sentence);
  if (plain?.[1] !== undefined && SINGLE_VALUED.test(plain[1].toLowerCase())) return `${plain[1].toLowerCase()} is`;
  const self = /^I (?:now )?(live in|work as|am \d+ years)/i.exec(sentence);
  return self?.[1] === undefined ? null : `i ${self[1].toLowerCase().replace(/\d+/, '#')}`;
}
