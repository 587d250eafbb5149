import type { Wordings } from '../../../items/draft.ts';

/** Two written products; the answer is the value of the larger (or smaller) one. */
const products = (word: 'larger' | 'smaller'): TwoProducts => ({
  practice: [
    (first, second) => `Which is ${word}, ${first} or ${second}? Give its value.`,
    (first, second) => `Work out ${first} and ${second}. Write the ${word} result.`,
    (first, second) => `Compare ${first} with ${second} and give the ${word} value.`,
    (first, second) => `What is the value of the ${word} one: ${first} or ${second}?`,
    (first, second) => `Calculate both ${first} and ${second}, then name only the ${word} number.`,
    (first, second) => `Find the ${word} of the two products ${first} and ${second}.`,
    (first, second) => `one of ${first} and ${second} is ${word}, how much is it`,
  ],
  gate: [
    (first, second) => `Of the products ${first} and ${second}, how much is the ${word} one?`,
    (first, second) => `Find ${first} and ${second} and tell me only the ${word} result.`,
    (first, second) => `There are two products: ${first} and ${second}. What does the ${word} one come to?`,
  ],
  secret: [
    (first, second) => `Work out both ${first} and ${second}. Which result is ${word}?`,
    (first, second) => `Give the value of ${first} or of ${second}, the ${word} of the two.`,
    (first, second) => `what is the ${word} result, that of ${first} or that of ${second}`,
  ],
});

type TwoProducts = Wordings<(first: string, second: string) => string>;
export const LARGER_PRODUCT_WORDINGS = products('larger');
export const SMALLER_PRODUCT_WORDINGS = products('smaller');

/** A start and three steps such as `add 5`. */
export const CHAIN_WORDINGS: Wordings<(start: number, first: string, second: string, third: string) => string> = {
  practice: [
    (start, first, second, third) =>
      `Start with ${start}: ${first}, then ${second}, then ${third}. What is the result?`,
    (start, first, second, third) => `Take ${start}, ${first}, ${second} and ${third}. Which number do you get?`,
    (start, first, second, third) =>
      `I think of ${start}. Now ${first}, ${second} and at last ${third}. What comes out?`,
    (start, first, second, third) =>
      `Begin at ${start}. First ${first}, next ${second}, and finally ${third}. Where do you end?`,
    (start, first, second, third) => `What do you get if you take ${start}, ${first}, ${second} and then ${third}?`,
    (start, first, second, third) =>
      `Do this with ${start} in order: ${first}, ${second}, ${third}. Give the last number.`,
    (start, first, second, third) => `from ${start} ${first}, ${second}, ${third}, what is it at the end`,
  ],
  gate: [
    (start, first, second, third) =>
      `Your number is ${start}. You ${first}, ${second} and ${third}. What number do you have now?`,
    (start, first, second, third) =>
      `Go from ${start} in three steps: ${first}, ${second} and then ${third}. What do you get at the end?`,
    (start, first, second, third) =>
      `With ${start}, ${first}, after that ${second}, and last ${third}. Tell me the result.`,
  ],
  secret: [
    (start, first, second, third) =>
      `The first number is ${start}. Please ${first}, then ${second} and then ${third}. How much is that?`,
    (start, first, second, third) =>
      `If you start at ${start}, ${first}, ${second} and finally ${third}, what number comes out?`,
    (start, first, second, third) =>
      `Think of ${start}. After you ${first}, ${second} and ${third}, which number is left?`,
  ],
};
