import { framed } from '../hearing/spoken.ts';
import type { Trait, Value } from './trait.ts';

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.!,"'“”]+/g, ' ')
    .trim();
}

/** The words of a phrase with anything between them; of one without a word, such as an emoji, every character. */
function pattern(phrase: string): string {
  return (phrase.match(/[\p{L}\p{N}]+/gu) ?? [phrase.trim()])
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\p{L}\\p{N}]+');
}

/** What an answer begins with, in the user's words. */
export const opening: Trait = {
  values: {},
  ofWords: (phrase): Value => ({
    line: `Start with: ${phrase}`,
    obeys: (reply) => folded(reply).startsWith(folded(phrase)),
    dress: (reply) => `${phrase} ${reply}`,
    bare: (reply) =>
      reply.replace(new RegExp(`^[^\\p{L}\\p{N}]*?${pattern(phrase)}(?![\\p{L}\\p{N}])[\\s.,!:;"'“”–-]*`, 'iu'), ''),
  }),
  heard: { framed: framed('start|begin|open') },
};

/** What an answer ends with, in the user's words. */
export const ending: Trait = {
  values: {},
  ofWords: (phrase): Value => ({
    line: `End with: ${phrase}`,
    obeys: (reply) => folded(reply).endsWith(folded(phrase)),
    dress: (reply) => `${reply} ${phrase}`,
    bare: (reply) =>
      reply.replace(new RegExp(`[\\s"'“”–-]*(?<![\\p{L}\\p{N}])${pattern(phrase)}[^\\p{L}\\p{N}]*$`, 'iu'), ''),
  }),
  heard: { framed: framed('end|finish|close|sign off') },
};
