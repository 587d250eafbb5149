import type { Wordings } from '../../../items/draft.ts';

/** Two written products; the answer is the value of the larger (or smaller) one. */
export const PRODUCT_WORDINGS: Wordings<string> = {
  practice: [
    'Which is {word}, {first} or {second}? Give its value.',
    'Work out {first} and {second}. Write the {word} result.',
    'Compare {first} with {second} and give the {word} value.',
    'What is the value of the {word} one: {first} or {second}?',
    'Calculate both {first} and {second}, then name only the {word} number.',
    'Find the {word} of the two products {first} and {second}.',
    'one of {first} and {second} is {word}, how much is it',
  ],
  gate: [
    'Of the products {first} and {second}, how much is the {word} one?',
    'Find {first} and {second} and tell me only the {word} result.',
    'There are two products: {first} and {second}. What does the {word} one come to?',
  ],
  secret: [
    'Work out both {first} and {second}. Which result is {word}?',
    'Give the value of {first} or of {second}, the {word} of the two.',
    'what is the {word} result, that of {first} or that of {second}',
  ],
};

/** A start and three steps such as `add 5`. */
export const CHAIN_WORDINGS: Wordings<string> = {
  practice: [
    'Start with {start}: {first}, then {second}, then {third}. What is the result?',
    'Take {start}, {first}, {second} and {third}. Which number do you get?',
    'I think of {start}. Now {first}, {second} and at last {third}. What comes out?',
    'Begin at {start}. First {first}, next {second}, and finally {third}. Where do you end?',
    'What do you get if you take {start}, {first}, {second} and then {third}?',
    'Do this with {start} in order: {first}, {second}, {third}. Give the last number.',
    'from {start} {first}, {second}, {third}, what is it at the end',
  ],
  gate: [
    'Your number is {start}. You {first}, {second} and {third}. What number do you have now?',
    'Go from {start} in three steps: {first}, {second} and then {third}. What do you get at the end?',
    'With {start}, {first}, after that {second}, and last {third}. Tell me the result.',
  ],
  secret: [
    'The first number is {start}. Please {first}, then {second} and then {third}. How much is that?',
    'If you start at {start}, {first}, {second} and finally {third}, what number comes out?',
    'Think of {start}. After you {first}, {second} and {third}, which number is left?',
  ],
};
