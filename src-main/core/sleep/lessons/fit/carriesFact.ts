import { promisesToRemember } from '../../../chat/index.ts';
import { letters } from '../../../language/letters.ts';
import { routeText } from '../../../memory/index.ts';
import { languageOf } from '../../../language/languageOf.ts';
import { COMMON_WORDS } from '../../words/commonWords.ts';
import { privateEntities } from '../../words/privateEntities.ts';

/** Pretends that it was told something before. */
const RECALLS = letters(
  /(?:^[\s"'“*•-]*|[.!?:\n] *(?:[-*•] *)?|, )(?:that's |that is )?I(?:(?: do| still)? remember (?:you|that|this|it|what)\b|(?:'ve| have)? kept (?:that|this|it)\b)/iu,
);
/** "Got it, your dog is …": more follows than the nod. */
const RESTATES =
  /^[\s"'“*•-]*(?:got it|noted|understood|duly noted|i see|good to know|alles klar|verstanden|notiert|compris|c['’]est noté|entendido|anotado|capito|ricevuto)\s*[,:;.!–—-]+\s*(?:so |that |also |also, )?\p{L}/iu;

/**
 * Whether an answer gives back what its prompt told: it acknowledges a fact, promises to keep it, claims to remember
 * one, or repeats somebody's name or number. An answer to a wish may.
 */
export function carriesFact(prompt: string, target: string): boolean {
  if (isWish(prompt)) return false;
  return (
    promisesToRemember(target) ||
    isRecall(target) ||
    isRestated(target) ||
    (isStatement(prompt) && repeatsOwnWord(prompt, target))
  );
}

function isWish(prompt: string): boolean {
  return routeText(prompt).some(({ label }) => label === 'both');
}

const isRecall = (target: string) => RECALLS.test(target.replaceAll('’', "'"));
const isRestated = (target: string) => RESTATES.test(target);
const isStatement = (prompt: string) => !prompt.includes('?') && !prompt.includes('？');

/** Every noun of German has a capital, so there only numbers and the like are somebody's. */
function repeatsOwnWord(prompt: string, target: string): boolean {
  const said = ` ${plain(target)} `;
  const own = privateEntities([prompt], COMMON_WORDS).filter(
    (word) => languageOf(prompt) !== 'German' || /\d/.test(word),
  );
  return own.some((word) => said.includes(` ${plain(word)} `));
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
