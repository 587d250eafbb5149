import { CLAUSE_END, NEVER, ORDER, ORDER_END, spoken } from '../hearing/spoken.ts';
import { sentencesOf } from '../teaching/sentences.ts';
import { wantsMore } from '../teaching/wantsMore.ts';
import type { Trait } from './trait.ts';

const hasBullets = (text: string) => /^\s*[-*•] \S/m.test(text);

/** A numbered list with its numbers off, else each sentence behind a bullet; one sentence is no list. */
function bulleted(reply: string): string | null {
  const lines = reply.split('\n').filter((line) => line.trim() !== '');
  const isNumbered = (line: string) => /^\s*\d+[.)] \S/.test(line);
  if (lines.filter(isNumbered).length >= 2)
    return lines.map((line) => (isNumbered(line) ? line.replace(/^\s*\d+[.)] /, '- ') : line)).join('\n');
  const sentences = sentencesOf(reply);
  return sentences.length < 2 ? null : sentences.map((sentence) => `- ${sentence}`).join('\n');
}

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
      dress: (reply) => (hasBullets(reply) ? reply : bulleted(reply)),
      suits: wantsMore,
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
      dress: (reply) => reply.replaceAll(/^[ \t]*[-*•][ \t]+/gm, '').replaceAll(/\n+/g, ' '),
    },
  },
  shows: (answer) => (hasBullets(answer) ? 'yes' : null),
};
