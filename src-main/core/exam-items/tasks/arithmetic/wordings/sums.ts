import type { Wordings } from '../../../items/draft.ts';

export type Operator = '+' | '-' | '*';

type TwoNumbers = Wordings<(a: number, b: number) => string>;

/** Questions about two numbers; a difference is always `a - b`. */
export const SUM_WORDINGS: Readonly<Record<Operator, TwoNumbers>> = {
  '+': {
    practice: [
      (a, b) => `What is ${a} + ${b}?`,
      (a, b) => `${a} + ${b} =`,
      (a, b) => `Add ${a} and ${b}.`,
      (a, b) => `What is ${a} plus ${b}?`,
      (a, b) => `Work out ${a} + ${b}.`,
      (a, b) => `What is the sum of ${a} and ${b}?`,
      (a, b) => `How much is ${a} + ${b}?`,
      (a, b) => `Calculate ${a} + ${b}`,
      (a, b) => `add ${b} to ${a}`,
      (a, b) => `${a} plus ${b} equals`,
      (a, b) => `Can you tell me what ${a} + ${b} is?`,
      (a, b) => `What do you get when you add ${a} and ${b}?`,
      (a, b) => `Please give me the sum of ${a} and ${b}.`,
      (a, b) => `${a} and ${b} together make what number?`,
      (a, b) => `Find the total of ${a} and ${b}.`,
      (a, b) => `Start at ${a} and count up ${b}. Which number do you reach?`,
    ],
    gate: [
      (a, b) => `How much do ${a} and ${b} make together?`,
      (a, b) => `Please work out what ${a} plus ${b} is.`,
      (a, b) => `What total do you get for ${a} and ${b}?`,
      (a, b) => `give me the answer to ${a} + ${b}`,
    ],
    secret: [
      (a, b) => `Tell me how much ${a} plus ${b} is.`,
      (a, b) => `Put ${a} and ${b} together. What is the total?`,
      (a, b) => `If you add ${b} to ${a}, what do you get?`,
      (a, b) => `what does ${a} + ${b} make`,
    ],
  },
  '-': {
    practice: [
      (a, b) => `What is ${a} - ${b}?`,
      (a, b) => `${a} - ${b} =`,
      (a, b) => `Take ${b} away from ${a}.`,
      (a, b) => `What is ${a} minus ${b}?`,
      (a, b) => `Work out ${a} - ${b}.`,
      (a, b) => `Subtract ${b} from ${a}.`,
      (a, b) => `How much is ${a} - ${b}?`,
      (a, b) => `Calculate ${a} - ${b}`,
      (a, b) => `${a} minus ${b} equals`,
      (a, b) => `take ${b} from ${a}`,
      (a, b) => `Can you tell me what ${a} - ${b} is?`,
      (a, b) => `What do you get when you subtract ${b} from ${a}?`,
      (a, b) => `Please find the difference of ${a} and ${b}.`,
      (a, b) => `What is left when ${b} is taken from ${a}?`,
      (a, b) => `${a} take away ${b} makes what number?`,
      (a, b) => `Start at ${a} and count down ${b}. Which number do you reach?`,
    ],
    gate: [
      (a, b) => `How much do you get when you take ${b} away from ${a}?`,
      (a, b) => `Please work out what ${a} minus ${b} is.`,
      (a, b) => `Find what is left of ${a} when you subtract ${b}.`,
      (a, b) => `give me the answer to ${a} - ${b}`,
    ],
    secret: [
      (a, b) => `Tell me how much ${a} minus ${b} is.`,
      (a, b) => `Take ${b} from the number ${a}. What is left?`,
      (a, b) => `If you subtract ${b} from ${a}, what do you get?`,
      (a, b) => `what does ${a} - ${b} make`,
    ],
  },
  '*': {
    practice: [
      (a, b) => `What is ${a} x ${b}?`,
      (a, b) => `${a} x ${b} =`,
      (a, b) => `Multiply ${a} by ${b}.`,
      (a, b) => `What is ${a} times ${b}?`,
      (a, b) => `Work out ${a} x ${b}.`,
      (a, b) => `What is the product of ${a} and ${b}?`,
      (a, b) => `How much is ${a} x ${b}?`,
      (a, b) => `Calculate ${a} x ${b}`,
      (a, b) => `${a} times ${b} equals`,
      (a, b) => `multiply ${a} and ${b}`,
      (a, b) => `Can you tell me what ${a} x ${b} is?`,
      (a, b) => `What do you get when you multiply ${a} by ${b}?`,
      (a, b) => `Please find the product of ${a} and ${b}.`,
      (a, b) => `${a} times ${b} makes what number?`,
      (a, b) => `Tell me the answer to ${a} times ${b}.`,
    ],
    gate: [
      (a, b) => `How much do you get when you multiply ${a} and ${b}?`,
      (a, b) => `Please work out what ${a} times ${b} is.`,
      (a, b) => `The product of ${a} and ${b} is what number?`,
      (a, b) => `give me the answer to ${a} x ${b}`,
    ],
    secret: [
      (a, b) => `Tell me how much ${a} times ${b} is.`,
      (a, b) => `Find the number that you get for ${a} times ${b}.`,
      (a, b) => `If you multiply ${a} by ${b}, what do you get?`,
      (a, b) => `what does ${a} x ${b} make`,
    ],
  },
};
