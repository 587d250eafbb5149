import type { Wordings } from '../../../items/draft.ts';

export const EXPRESSION_WORDINGS: Wordings<string> = {
  practice: [
    'What is {text}?',
    '{text} =',
    'Work out {text}.',
    'Calculate {text}',
    'How much is {text}?',
    'Find the value of {text}.',
    'what does {text} come to',
    'What number do you get for {text}?',
    'Please solve {text} and give only the number.',
    'I get stuck at {text}. What should it be?',
    'Evaluate {text}.',
    'Can you work out what {text} is?',
  ],
  gate: [
    'What result does {text} give?',
    'Give the value of {text} as one number.',
    'Could you calculate {text} for me?',
    'i need the answer to {text}',
  ],
  secret: [
    'Solve {text}.',
    'The task on the board reads {text}. What is the right answer?',
    'How much do you get for {text}?',
    'please tell me the value of {text}',
  ],
};

/** A whole number divided by another, with no rest. */
export const DIVISION_WORDINGS: Wordings<string> = {
  practice: [
    'What is {a} divided by {b}?',
    '{a} / {b} =',
    'Divide {a} by {b}.',
    'Work out {a} / {b}.',
    'How many times does {b} go into {a}?',
    'Split {a} into {b} equal parts. How large is one part?',
    'How much is {a} divided by {b}?',
    'Calculate {a} / {b}',
    'What do you get when you divide {a} by {b}?',
    'Find the number that {b} must be multiplied by to reach {a}.',
    'please divide the number {a} by {b}',
  ],
  gate: [
    'Tell me what {a} divided by {b} gives.',
    'If you split {a} into {b} equal parts, how large is each part?',
    'work out {a} divided by {b}',
  ],
  secret: [
    'How often does {b} go into {a}?',
    'What is the result of dividing {a} by {b}?',
    'give me the answer to {a} / {b}',
  ],
};

export const MISSING_TERM_WORDINGS: Wordings<string> = {
  practice: [
    'What must be added to {a} to get {sum}?',
    '{a} + ? = {sum}. Which number is missing?',
    'Which number plus {a} makes {sum}?',
    'How much more than {a} is {sum}?',
    'Find the number you add to {a} to reach {sum}.',
    'The sum of {a} and another number is {sum}. What is the other number?',
    'How far is it from {a} up to {sum}?',
  ],
  gate: [
    'I add a number to {a} and get {sum}. What did I add?',
    'How much must be added so that {a} becomes {sum}?',
    'which number is missing in {a} + ? = {sum}',
  ],
  secret: [
    'You have {a} and want {sum}. How much is missing?',
    'Together with {a}, which number makes {sum}?',
    'what number do I add to {a} to come to {sum}',
  ],
};

export const MISSING_FACTOR_WORDINGS: Wordings<string> = {
  practice: [
    'Which number times {a} makes {product}?',
    '{a} x ? = {product}. What number is missing?',
    'What must {a} be multiplied by to get {product}?',
    'The product of {a} and another number is {product}. Find the other number.',
    'Find the number that gives {product} when multiplied by {a}.',
    'Someone multiplied {a} by a number and got {product}. Which number was it?',
    '{product} equals {a} times which number?',
  ],
  gate: [
    'I multiply {a} by a number and get {product}. What is my number?',
    'Name the number that makes {product} when you take it {a} times.',
    'which number is missing in {a} x ? = {product}',
  ],
  secret: [
    'A number times {a} comes to {product}. What was the number?',
    'By which number do you multiply {a} to reach {product}?',
    '{a} times what number gives {product}',
  ],
};

/** What is left after a division into whole parts. */
export const REST_WORDINGS: Wordings<string> = {
  practice: [
    'What is the remainder when {a} is divided by {b}?',
    'Divide {a} by {b}. What is left over?',
    'Find the remainder of {a} / {b}.',
    '{b} goes into {a} a whole number of times. How much is left over?',
    'Which remainder does {a} divided by {b} leave?',
    'take {b} away from {a} as often as you can, what is left at the end',
    'Split {a} into groups of {b}. How many do not fit into a full group?',
  ],
  gate: [
    'How much is left over when you divide {a} by {b}?',
    'Give only the remainder of {a} divided by {b}.',
    'Make as many groups of {b} from {a} as you can. How many are left over?',
  ],
  secret: [
    'When {a} is split into groups of {b}, how many remain?',
    'Tell me the remainder that you get for {a} divided by {b}.',
    '{a} divided by {b} leaves what remainder',
  ],
};

export const ROUNDING_WORDINGS: Wordings<string> = {
  practice: [
    'Round {a} to the nearest {unit}.',
    'What is {a} rounded to the nearest {unit}?',
    'Give {a} to the nearest {unit}.',
    'Which full {unit} is closest to {a}?',
    'please round the number {a} to a full {unit}',
    'Write {a} rounded to the closest {unit}.',
    'How much is {a}, to the nearest {unit}?',
  ],
  gate: [
    'What do you get when you round {a} to the nearest {unit}?',
    'To the closest {unit}, how much is {a}?',
    'Take {a} and round it to a full {unit}.',
  ],
  secret: [
    'Find the full {unit} that is nearest to {a}.',
    'If {a} is rounded to the nearest {unit}, what is the result?',
    'tell me {a} rounded to a full {unit}',
  ],
};
