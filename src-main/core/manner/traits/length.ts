import { BEFORE, CLAUSE_END, ORDER, spoken, TOO } from '../hearing/spoken.ts';
import { sentencesOf } from '../teaching/sentences.ts';
import { wantsMore } from '../teaching/wantsMore.ts';
import type { Trait } from './trait.ts';

const MOST_WORDS_IN_ONE_SENTENCE = 16;
const MOST_WORDS_WHEN_SHORT = 60;
const FEWEST_WORDS_IN_DETAIL = 60;
/** An answer is short or long evidence up to and from here. */
const CLEARLY_SHORT = 25;
const CLEARLY_LONG = 120;

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Sentences by their closing marks; a text without any counts as one. */
function sentenceCount(text: string): number {
  return Math.max(1, (text.match(/[.!?]+(?=\s|$)/g) ?? []).length);
}

/** Whole sentences from the first on, as many as fit; null where not even one does. */
function firstSentences(reply: string, mostWords: number): string | null {
  let kept = '';
  for (const sentence of sentencesOf(reply)) {
    const next = kept === '' ? sentence : `${kept} ${sentence}`;
    if (pieces(next) > mostWords) break;
    kept = next;
  }
  return kept === '' ? null : kept;
}

const pieces = (text: string) => text.split(/\s+/).length;

export const length: Trait = {
  values: {
    'one sentence': {
      line: 'Answer in one short sentence.',
      heard: { standing: spoken('\\b(?:one|single) (?:short )?sentence\\b') },
      obeys: (reply) => sentenceCount(reply) === 1 && pieces(reply) <= MOST_WORDS_IN_ONE_SENTENCE,
      dress: (reply) => sentencesOf(reply).find((sentence) => pieces(sentence) > 2) ?? null,
    },
    short: {
      line: 'Keep answers short.',
      pocket: { trait: 'length', value: 'one sentence' },
      heard: {
        standing: spoken('\\b(?:short(?:er)?|brief(?:ly)?|concise|fewer words|less wordy|too long)\\b'),
        correcting: spoken(
          `${BEFORE}(?:shorter|short|briefer|brief|more concise|less wordy|fewer words)${CLAUSE_END}`,
          `${TOO}(?:long|wordy)${CLAUSE_END}`,
          `\\b(?:briefly|in short|in (?:one|a single) (?:short )?sentence|in a few words|tl;?dr)\\b`,
        ),
      },
      obeys: (reply) => pieces(reply) <= MOST_WORDS_WHEN_SHORT,
      dress: (reply) => firstSentences(reply, MOST_WORDS_WHEN_SHORT),
      opposite: 'long',
    },
    long: {
      line: 'Answer in detail.',
      pocket: null,
      heard: {
        plainly: spoken('^(?:please,? )?longer(?: answers?)?,? please[.!]?$'),
        generally: spoken(`${ORDER}.*\\b(?:longer|more detailed|in (?:more )?detail|at length|more detail)\\b`),
        correcting: spoken(
          `${BEFORE}(?:longer|more detailed|more details?|in more depth)${CLAUSE_END}`,
          `${TOO}short${CLAUSE_END}`,
          `\\b(?:in (?:more )?detail|at length|elaborate)${CLAUSE_END}`,
        ),
      },
      obeys: (reply) => pieces(reply) >= FEWEST_WORDS_IN_DETAIL,
      shown: [
        'Give it a place near a window, because most houseplants need several hours of light a day. Water it only when the top of the soil feels dry, and let what is too much run off, since wet roots rot. Turn the pot once a week so that it grows evenly. In spring and summer a little plant food once a month helps it to make new leaves.',
        'Begin with ten minutes at the same time every day, for a short habit is easier to keep than a long one. Choose one thing to practise and do it slowly until it feels easy, then a little faster. Write down what went well, because small progress is easy to forget. Rest one day a week, and come back to what you found hard when you are fresh.',
      ],
      suits: wantsMore,
      opposite: 'short',
    },
  },
  shows(answer) {
    const words = wordCount(answer);
    return words <= CLEARLY_SHORT ? 'short' : words >= CLEARLY_LONG ? 'long' : null;
  },
};
