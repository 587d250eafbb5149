import { letters } from '../../language/letters.ts';
import { CLAUSE_END, NEVER, ORDER, ORDER_END, spoken } from '../hearing/spoken.ts';
import type { Trait } from './trait.ts';

const WORDS = '(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings)';
const GREETS = letters(new RegExp(`^${WORDS}\\b`, 'i'));
const WHOLE = new RegExp(`^${WORDS}(?: there| again| to you)?(?:[\\s,.!:;–-]+|$)`, 'i');
const NICETIES = '(?:greetings?|hellos?|pleasantries|small ?talk)';

export const greeting: Trait = {
  values: {
    yes: {
      line: 'Begin with a short greeting.',
      pocket: { trait: 'opening', value: 'Hello,' },
      heard: { generally: spoken(`${ORDER}(?:greet me|say (?:hello|hi)|start with a greeting)\\b`) },
      obeys: (reply) => GREETS.test(reply),
      bare: (reply) => reply.replace(WHOLE, ''),
      dress: (reply) => (GREETS.test(reply) ? reply : `Hello! ${reply}`),
      opposite: 'no',
    },
    no: {
      line: 'Do not greet.',
      pocket: null,
      heard: {
        plainly: spoken(
          `${ORDER}(?:${NEVER} ${NICETIES}|(?:don['’]t|do not|stop|no need to) greet(?:ing)?(?: me)?)${ORDER_END}`,
        ),
        correcting: spoken(`\\b(?:no|without|skip the|drop the|leave out the)(?: any| a)? ${NICETIES}${CLAUSE_END}`),
      },
      obeys: (reply) => !GREETS.test(reply),
      dress: (reply) => reply.replace(WHOLE, '') || null,
    },
  },
  shows: (answer) => (GREETS.test(answer) ? 'yes' : null),
};
