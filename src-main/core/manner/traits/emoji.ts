import { CLAUSE_END, NEVER, ORDER, ORDER_END, spoken } from '../hearing/spoken.ts';
import type { Trait } from './trait.ts';

const withoutEmoji = (text: string) =>
  text.replaceAll(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u{200d}/gu, '');
const hasEmoji = (text: string) => /\p{Extended_Pictographic}/u.test(text);

export const emoji: Trait = {
  values: {
    yes: {
      line: 'Use an emoji.',
      heard: {
        standing: spoken('\\b(?:use|add|with|like)\\b.*\\bemojis?\\b'),
        correcting: spoken(`\\b(?:with|add|use)(?: an?| some)? (?:emojis?|smileys?)${CLAUSE_END}`),
      },
      obeys: hasEmoji,
      bare: (reply) => withoutEmoji(reply),
      dress: (reply) => (hasEmoji(reply) ? reply : `${reply} 🙂`),
      opposite: 'no',
    },
    no: {
      line: 'Do not use emojis.',
      pocket: null,
      heard: {
        plainly: spoken(`${ORDER}${NEVER} (?:emojis?|smileys?)${ORDER_END}`),
        correcting: spoken(`\\b(?:no|without|drop the|stop using)(?: any)? (?:emojis?|smileys?)${CLAUSE_END}`),
      },
      obeys: (reply) => !hasEmoji(reply),
      dress: (reply) => withoutEmoji(reply).trim(),
    },
  },
  shows: (answer) => (hasEmoji(answer) ? 'yes' : null),
};
