import { letters } from '../../language/letters.ts';
import { CLAUSE_END, spoken, TOO } from '../hearing/spoken.ts';
import type { Trait } from './trait.ts';

const FORMAL = letters(/^(?:certainly|dear (?:sir|madam)|please be advised)\b|\bkind regards\b/i);
const WARM = letters(/\bmy friend\b|\b(?:cheers|no worries|lovely)\b/i);
const shown = (answer: string) => (FORMAL.test(answer) ? 'formal' : WARM.test(answer) ? 'warm' : null);

export const formality: Trait = {
  values: {
    formal: {
      line: 'Be formal.',
      heard: {
        standing: spoken(
          '\\b(?:be|more|sound|stay|keep it) (?:more )?(?:formal|polite)\\b|\\bformal (?:tone|language)\\b',
        ),
        correcting: spoken(
          `\\b(?:more formal|more polite|less casual|formally)${CLAUSE_END}`,
          `${TOO}(?:casual|chatty)${CLAUSE_END}`,
        ),
      },
      obeys: null,
      shown: [
        'Certainly. Please place the plant near a window and water it only when the soil is dry. It is advisable to turn it once a week.',
        'Certainly. It is advisable to practise for ten minutes each day and to note what went well. Please allow yourself one day of rest a week.',
      ],
    },
    warm: {
      line: 'Be warm and friendly.',
      heard: {
        standing: spoken('\\b(?:be|more|sound) (?:more )?(?:friendly|warm|casual)\\b'),
        correcting: spoken(
          `\\b(?:more (?:friendly|casual|warm)|friendlier|warmer|less (?:formal|stiff))${CLAUSE_END}`,
          `${TOO}(?:formal|stiff|cold)${CLAUSE_END}`,
        ),
      },
      obeys: null,
      shown: [
        'No worries, my friend! Give it a sunny window and some water when the soil feels dry. A little turn each week makes it happy.',
        'Lovely idea, my friend! Ten minutes a day will do, and write down what went well. Take one day off a week, you have earned it.',
      ],
    },
  },
  shows: shown,
  seems: shown,
};
