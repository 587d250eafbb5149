import { CLAUSE_END, NEVER, ORDER, ORDER_END, spoken } from '../hearing/spoken.ts';
import type { Trait } from './trait.ts';

const hasBullets = (text: string) => /^\s*[-*•] \S/m.test(text);

export const bullets: Trait = {
  values: {
    yes: {
      line: 'Use bullet points.',
      heard: {
        standing: spoken('\\b(?:bullet points?|bullets|bulleted)\\b'),
        correcting: spoken(
          `\\b(?:as|in|with|use)(?: a)? (?:bullets?|bullet points?|bulleted list|bullet list|list)${CLAUSE_END}`,
        ),
      },
      obeys: hasBullets,
      bare: (reply) => reply.replaceAll(/^[ \t]*[-*•][ \t]+/gm, ''),
      opposite: 'no',
    },
    no: {
      line: 'Do not use bullet points.',
      pocket: null,
      heard: {
        plainly: spoken(`${ORDER}${NEVER} (?:bullet points?|bullets|bulleted lists?)${ORDER_END}`),
        correcting: spoken(
          `\\b(?:no|without|not (?:as|in|with)|drop the|stop using)(?: any)? (?:bullets?|bullet points?|a list)${CLAUSE_END}`,
        ),
      },
      obeys: (reply) => !hasBullets(reply),
    },
  },
  shows: (answer) => (hasBullets(answer) ? 'yes' : null),
};
