import { spoken } from '../hearing/spoken.ts';
import type { Trait } from './trait.ts';

/** Code in other letters is other code. */
const unlessCode = (recase: (text: string) => string) => (reply: string) => (/`/.test(reply) ? null : recase(reply));

export const letterCase: Trait = {
  values: {
    lower: {
      line: 'Write in lower case.',
      heard: { standing: spoken('\\b(?:lower ?case|no capitals?)\\b') },
      obeys: (reply) => reply === reply.toLowerCase() && /\p{Ll}/u.test(reply),
      dress: unlessCode((reply) => reply.toLowerCase()),
      foldsCase: true,
    },
    capitals: {
      line: 'Write in capital letters.',
      heard: { standing: spoken('\\b(?:upper ?case|capital letters|all caps)\\b') },
      obeys: (reply) => reply === reply.toUpperCase() && /\p{Lu}/u.test(reply),
      dress: unlessCode((reply) => reply.toUpperCase()),
      foldsCase: true,
    },
  },
};
