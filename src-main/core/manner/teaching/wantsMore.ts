import { letters } from '../../language/letters.ts';

const SMALL = letters(
  /^[^\p{L}]*(?:hi|hello|hey|good (?:morning|afternoon|evening|night)|bye|goodbye|thanks?|thank you|see you|ok(?:ay)?)\b/iu,
);
const MOST_SMALL_WORDS = 6;
const YES_OR_NO = letters(
  /^(?:is|are|am|was|were|do|does|did|has|have|should|may|must|can (?:i|we|it|he|she|they|a|an|the))\b/i,
);
const ONE_WORD = letters(
  /\b(?:yes or no|true or false|in (?:one|a) word|one-word|translate|spell|how (?:many|old|tall|far|much)|what (?:is|was) the (?:capital|name|colou?r|sum|plural|opposite)|which is (?:bigger|smaller|older|faster))\b|\d\s*[-+*/×]\s*\d/i,
);
const CODE = letters(/```|[{};]\s*$|\b(?:code|function|script|regex|sql|python|javascript|html|json)\b/im);

/**
 * Whether a good answer to this prompt has room for several points: not after a greeting, a question of yes or no, one
 * that a word answers, or one about code.
 */
export function wantsMore(prompt: string): boolean {
  const said = prompt.trim();
  const greets = SMALL.test(said) && said.split(/\s+/).length <= MOST_SMALL_WORDS;
  return !greets && !YES_OR_NO.test(said) && !ONE_WORD.test(said) && !CODE.test(said);
}
