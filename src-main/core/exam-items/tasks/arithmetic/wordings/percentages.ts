import type { Wordings } from '../../../items/draft.ts';

type TwoNumbers = Wordings<(a: number, b: number) => string>;

export const PERCENTAGE_WORDINGS: TwoNumbers = {
  practice: [
    (percent, a) => `What is ${percent}% of ${a}?`,
    (percent, a) => `${percent}% of ${a} =`,
    (percent, a) => `Work out ${percent} percent of ${a}.`,
    (percent, a) => `How much is ${percent}% of ${a}?`,
    (percent, a) => `Find ${percent} percent of the number ${a}.`,
    (percent, a) => `calculate ${percent}% of ${a}`,
    (percent, a) => `From ${a} I want ${percent} percent. How much do I take?`,
  ],
  gate: [
    (percent, a) => `Tell me how much ${percent} percent of ${a} is.`,
    (percent, a) => `Of ${a}, take ${percent}%. How much do you get?`,
    (percent, a) => `give me ${percent}% of ${a}`,
  ],
  secret: [
    (percent, a) => `What number is ${percent} percent of ${a}?`,
    (percent, a) => `If you take ${percent}% of ${a}, what do you get?`,
    (percent, a) => `please find ${percent}% of ${a}`,
  ],
};

export const INCREASE_WORDINGS: TwoNumbers = {
  practice: [
    (percent, a) => `Increase ${a} by ${percent}%.`,
    (percent, a) => `What is ${a} plus ${percent}% of ${a}?`,
    (percent, a) => `A number of ${a} grows by ${percent} percent. What is it now?`,
    (percent, a) => `Add ${percent} percent to ${a}.`,
    (percent, a) => `${a} goes up by ${percent}%. What do you get?`,
    (percent, a) => `how much is ${a} after a rise of ${percent}%`,
  ],
  gate: [
    (percent, a) => `What does ${a} become when it grows by ${percent}%?`,
    (percent, a) => `Take ${a} and increase it by ${percent} percent.`,
    (percent, a) => `${a} rises by ${percent}%. Which number is that?`,
  ],
  secret: [
    (percent, a) => `Find the number that is ${percent} percent more than ${a}.`,
    (percent, a) => `If ${a} goes up by ${percent} percent, what is the new number?`,
    (percent, a) => `let ${a} grow by ${percent}%`,
  ],
};

export const DECREASE_WORDINGS: TwoNumbers = {
  practice: [
    (percent, a) => `Reduce ${a} by ${percent}%.`,
    (percent, a) => `What is ${a} minus ${percent}% of ${a}?`,
    (percent, a) => `A number of ${a} falls by ${percent} percent. What is it now?`,
    (percent, a) => `Take ${percent} percent off ${a}.`,
    (percent, a) => `${a} goes down by ${percent}%. What do you get?`,
    (percent, a) => `how much is ${a} after a fall of ${percent}%`,
  ],
  gate: [
    (percent, a) => `What does ${a} become when it falls by ${percent}%?`,
    (percent, a) => `Take ${a} and reduce it by ${percent} percent.`,
    (percent, a) => `${a} drops by ${percent}%. Which number is left?`,
  ],
  secret: [
    (percent, a) => `Find the number that is ${percent} percent less than ${a}.`,
    (percent, a) => `If ${a} goes down by ${percent} percent, what is the new number?`,
    (percent, a) => `let ${a} fall by ${percent}%`,
  ],
};
