import type { Wordings } from '../../../items/draft.ts';

export const PERCENTAGE_WORDINGS: Wordings<string> = {
  practice: [
    'What is {percent}% of {a}?',
    '{percent}% of {a} =',
    'Work out {percent} percent of {a}.',
    'How much is {percent}% of {a}?',
    'Find {percent} percent of the number {a}.',
    'calculate {percent}% of {a}',
    'From {a} I want {percent} percent. How much do I take?',
  ],
  gate: [
    'Tell me how much {percent} percent of {a} is.',
    'Of {a}, take {percent}%. How much do you get?',
    'give me {percent}% of {a}',
  ],
  secret: [
    'What number is {percent} percent of {a}?',
    'If you take {percent}% of {a}, what do you get?',
    'please find {percent}% of {a}',
  ],
};

export const INCREASE_WORDINGS: Wordings<string> = {
  practice: [
    'Increase {a} by {percent}%.',
    'What is {a} plus {percent}% of {a}?',
    'A number of {a} grows by {percent} percent. What is it now?',
    'Add {percent} percent to {a}.',
    '{a} goes up by {percent}%. What do you get?',
    'how much is {a} after a rise of {percent}%',
  ],
  gate: [
    'What does {a} become when it grows by {percent}%?',
    'Take {a} and increase it by {percent} percent.',
    '{a} rises by {percent}%. Which number is that?',
  ],
  secret: [
    'Find the number that is {percent} percent more than {a}.',
    'If {a} goes up by {percent} percent, what is the new number?',
    'let {a} grow by {percent}%',
  ],
};

export const DECREASE_WORDINGS: Wordings<string> = {
  practice: [
    'Reduce {a} by {percent}%.',
    'What is {a} minus {percent}% of {a}?',
    'A number of {a} falls by {percent} percent. What is it now?',
    'Take {percent} percent off {a}.',
    '{a} goes down by {percent}%. What do you get?',
    'how much is {a} after a fall of {percent}%',
  ],
  gate: [
    'What does {a} become when it falls by {percent}%?',
    'Take {a} and reduce it by {percent} percent.',
    '{a} drops by {percent}%. Which number is left?',
  ],
  secret: [
    'Find the number that is {percent} percent less than {a}.',
    'If {a} goes down by {percent} percent, what is the new number?',
    'let {a} fall by {percent}%',
  ],
};
