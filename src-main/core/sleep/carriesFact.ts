import { routeText } from '../memory/index.ts';
import { languageOf } from '../style/index.ts';
import { COMMON_WORDS } from './leaks/commonWords.ts';
import { privateEntities } from './leaks/privateEntities.ts';

/** Takes what was said for a fact to keep, or pretends that it was told one; "Tell me, and I will remember it." promises nothing yet. */
const PROMISES =
  /(?:^[\s"'“*•-]*|[.!?:\n] *(?:[-*•] *)?|, )(?:that['’]s |that is )?(?:I(?: will|['’]ll| shall|['’]ve| have)(?: now| surely| certainly| definitely| gladly| always)? (?:remember(?:ed)?(?! to)|not(?:e|ed)\b|not forget|made? a note|keep (?:that|this|it) in mind|kept (?:that|this|it))|I(?: do| still)? remember (?:you|that|this|it|what)\b|(?:das |dies )?(?:merke|notiere) ich mir|ich merke mir|je (?:m['’]en souviendrai|le retiens|retiens)|lo recordaré|lo tendré en cuenta|me lo ricorderò|vou lembrar)/iu;
/** "Got it, your dog is …": more follows than the nod. */
const RESTATES =
  /^[\s"'“*•-]*(?:got it|noted|understood|duly noted|i see|good to know|alles klar|verstanden|notiert|compris|c['’]est noté|entendido|anotado|capito|ricevuto)\s*[,:;.!–—-]+\s*(?:so |that |also |also, )?\p{L}/iu;

/** Whether an answer gives back what its prompt told: it acknowledges a fact, promises to keep it, claims to remember one, or repeats somebody's name or number. An answer to a wish may. */
export function carriesFact(prompt: string, target: string): boolean {
  if (isWish(prompt)) return false;
  return isPromise(target) || isRestated(target) || (isStatement(prompt) && repeatsOwnWord(prompt, target));
}

function isWish(prompt: string): boolean {
  return routeText(prompt).some(({ label }) => label === 'both');
}

const isPromise = (target: string) => PROMISES.test(target.replaceAll(/\btell me[^.!?\n]*/giu, ''));
const isRestated = (target: string) => RESTATES.test(target);
const isStatement = (prompt: string) => !prompt.includes('?') && !prompt.includes('？');

/** Every noun of German has a capital, so there only numbers and the like are somebody's. */
function repeatsOwnWord(prompt: string, target: string): boolean {
  const said = ` ${plain(target)} `;
  const own = privateEntities([prompt], COMMON_WORDS).filter((word) => languageOf(prompt) !== 'German' || /\d/.test(word));
  return own.some((word) => said.includes(` ${plain(word)} `));
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
