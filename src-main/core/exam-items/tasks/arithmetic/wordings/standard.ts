import type { Wordings } from '../../../items/draft.ts';

type TwoNumbers = Wordings<(a: number, b: number) => string>;

export const EXPRESSION_WORDINGS: Wordings<(expression: string) => string> = {
  practice: [
    (text) => `What is ${text}?`,
    (text) => `${text} =`,
    (text) => `Work out ${text}.`,
    (text) => `Calculate ${text}`,
    (text) => `How much is ${text}?`,
    (text) => `Find the value of ${text}.`,
    (text) => `what does ${text} come to`,
    (text) => `What number do you get for ${text}?`,
    (text) => `Please solve ${text} and give only the number.`,
    (text) => `I get stuck at ${text}. What should it be?`,
    (text) => `Evaluate ${text}.`,
    (text) => `Can you work out what ${text} is?`,
  ],
  gate: [
    (text) => `What result does ${text} give?`,
    (text) => `Give the value of ${text} as one number.`,
    (text) => `Could you calculate ${text} for me?`,
    (text) => `i need the answer to ${text}`,
  ],
  secret: [
    (text) => `Solve ${text}.`,
    (text) => `The task on the board reads ${text}. What is the right answer?`,
    (text) => `How much do you get for ${text}?`,
    (text) => `please tell me the value of ${text}`,
  ],
};

/** A whole number divided by another, with no rest. */
export const DIVISION_WORDINGS: TwoNumbers = {
  practice: [
    (a, b) => `What is ${a} divided by ${b}?`,
    (a, b) => `${a} / ${b} =`,
    (a, b) => `Divide ${a} by ${b}.`,
    (a, b) => `Work out ${a} / ${b}.`,
    (a, b) => `How many times does ${b} go into ${a}?`,
    (a, b) => `Split ${a} into ${b} equal parts. How large is one part?`,
    (a, b) => `How much is ${a} divided by ${b}?`,
    (a, b) => `Calculate ${a} / ${b}`,
    (a, b) => `What do you get when you divide ${a} by ${b}?`,
    (a, b) => `Find the number that ${b} must be multiplied by to reach ${a}.`,
    (a, b) => `please divide the number ${a} by ${b}`,
  ],
  gate: [
    (a, b) => `Tell me what ${a} divided by ${b} gives.`,
    (a, b) => `If you split ${a} into ${b} equal parts, how large is each part?`,
    (a, b) => `work out ${a} divided by ${b}`,
  ],
  secret: [
    (a, b) => `How often does ${b} go into ${a}?`,
    (a, b) => `What is the result of dividing ${a} by ${b}?`,
    (a, b) => `give me the answer to ${a} / ${b}`,
  ],
};

export const MISSING_TERM_WORDINGS: TwoNumbers = {
  practice: [
    (a, sum) => `What must be added to ${a} to get ${sum}?`,
    (a, sum) => `${a} + ? = ${sum}. Which number is missing?`,
    (a, sum) => `Which number plus ${a} makes ${sum}?`,
    (a, sum) => `How much more than ${a} is ${sum}?`,
    (a, sum) => `Find the number you add to ${a} to reach ${sum}.`,
    (a, sum) => `The sum of ${a} and another number is ${sum}. What is the other number?`,
    (a, sum) => `How far is it from ${a} up to ${sum}?`,
  ],
  gate: [
    (a, sum) => `I add a number to ${a} and get ${sum}. What did I add?`,
    (a, sum) => `How much must be added so that ${a} becomes ${sum}?`,
    (a, sum) => `which number is missing in ${a} + ? = ${sum}`,
  ],
  secret: [
    (a, sum) => `You have ${a} and want ${sum}. How much is missing?`,
    (a, sum) => `Together with ${a}, which number makes ${sum}?`,
    (a, sum) => `what number do I add to ${a} to come to ${sum}`,
  ],
};

export const MISSING_FACTOR_WORDINGS: TwoNumbers = {
  practice: [
    (a, product) => `Which number times ${a} makes ${product}?`,
    (a, product) => `${a} x ? = ${product}. What number is missing?`,
    (a, product) => `What must ${a} be multiplied by to get ${product}?`,
    (a, product) => `The product of ${a} and another number is ${product}. Find the other number.`,
    (a, product) => `Find the number that gives ${product} when multiplied by ${a}.`,
    (a, product) => `Someone multiplied ${a} by a number and got ${product}. Which number was it?`,
    (a, product) => `${product} equals ${a} times which number?`,
  ],
  gate: [
    (a, product) => `I multiply ${a} by a number and get ${product}. What is my number?`,
    (a, product) => `Name the number that makes ${product} when you take it ${a} times.`,
    (a, product) => `which number is missing in ${a} x ? = ${product}`,
  ],
  secret: [
    (a, product) => `A number times ${a} comes to ${product}. What was the number?`,
    (a, product) => `By which number do you multiply ${a} to reach ${product}?`,
    (a, product) => `${a} times what number gives ${product}`,
  ],
};

/** What is left after a division into whole parts. */
export const REST_WORDINGS: TwoNumbers = {
  practice: [
    (a, b) => `What is the remainder when ${a} is divided by ${b}?`,
    (a, b) => `Divide ${a} by ${b}. What is left over?`,
    (a, b) => `Find the remainder of ${a} / ${b}.`,
    (a, b) => `${b} goes into ${a} a whole number of times. How much is left over?`,
    (a, b) => `Which remainder does ${a} divided by ${b} leave?`,
    (a, b) => `take ${b} away from ${a} as often as you can, what is left at the end`,
    (a, b) => `Split ${a} into groups of ${b}. How many do not fit into a full group?`,
  ],
  gate: [
    (a, b) => `How much is left over when you divide ${a} by ${b}?`,
    (a, b) => `Give only the remainder of ${a} divided by ${b}.`,
    (a, b) => `Make as many groups of ${b} from ${a} as you can. How many are left over?`,
  ],
  secret: [
    (a, b) => `When ${a} is split into groups of ${b}, how many remain?`,
    (a, b) => `Tell me the remainder that you get for ${a} divided by ${b}.`,
    (a, b) => `${a} divided by ${b} leaves what remainder`,
  ],
};

export const ROUNDING_WORDINGS: Wordings<(a: number, unit: string) => string> = {
  practice: [
    (a, unit) => `Round ${a} to the nearest ${unit}.`,
    (a, unit) => `What is ${a} rounded to the nearest ${unit}?`,
    (a, unit) => `Give ${a} to the nearest ${unit}.`,
    (a, unit) => `Which full ${unit} is closest to ${a}?`,
    (a, unit) => `please round the number ${a} to a full ${unit}`,
    (a, unit) => `Write ${a} rounded to the closest ${unit}.`,
    (a, unit) => `How much is ${a}, to the nearest ${unit}?`,
  ],
  gate: [
    (a, unit) => `What do you get when you round ${a} to the nearest ${unit}?`,
    (a, unit) => `To the closest ${unit}, how much is ${a}?`,
    (a, unit) => `Take ${a} and round it to a full ${unit}.`,
  ],
  secret: [
    (a, unit) => `Find the full ${unit} that is nearest to ${a}.`,
    (a, unit) => `If ${a} is rounded to the nearest ${unit}, what is the result?`,
    (a, unit) => `tell me ${a} rounded to a full ${unit}`,
  ],
};
