import type { Wordings } from '../../../items/draft.ts';

/** Which of two numbers is larger (or smaller): the word says which. */
export const COMPARISON_WORDINGS: Wordings<string> = {
  practice: [
    'Which is {word}, {a} or {b}?',
    'Which number is {word}: {a} or {b}?',
    '{a} or {b}: which one is {word}?',
    'Look at {a} and {b}. Which one is {word}?',
    'Of {a} and {b}, which number is {word}?',
    'what is {word}, {a} or {b}?',
    'Is {a} or {b} {word}?',
    'Tell me which is {word}: {a} or {b}.',
    'Compare {a} and {b}. Name the one that is {word}.',
    'There are two numbers, {a} and {b}. Which is {word}?',
    'Can you say which is {word}, {a} or {b}',
    'Here are {a} and {b}. Pick the number that is {word}.',
  ],
  gate: [
    'Compare the numbers {a} and {b} and say which is {word}.',
    'Which one of {a} and {b} is {word}?',
    'Please tell me if {a} or {b} is {word}.',
    'name the number that is {word}, {a} or {b}',
  ],
  secret: [
    'From {a} and {b}, pick the one that is {word}.',
    'Say which of the two numbers {a} and {b} is {word}.',
    'Look at the numbers {a} and {b} and tell me which is {word}.',
    'out of {a} and {b}, which is {word}',
  ],
};

export const AFTER_WORDINGS: Wordings<string> = {
  practice: [
    'Which number comes right after {a}?',
    'What number comes after {a}?',
    'What is the whole number just after {a}?',
    'What comes next after {a}?',
    'I count up from {a}. What is the next number?',
    'Name the number right after {a}.',
    'Which number is one more than {a}?',
    'count on one from {a}',
    'Tell me the number that follows {a}.',
    'Which number follows {a}?',
  ],
  gate: [
    'Please name the next number after {a}.',
    'When you count, which number comes just after {a}?',
    'What number is right after {a}',
  ],
  secret: [
    'Tell me which number comes next after {a}.',
    'You count and say {a}. Which number follows?',
    'the number one more than {a} is',
  ],
};

export const BEFORE_WORDINGS: Wordings<string> = {
  practice: [
    'Which number comes right before {a}?',
    'What number comes before {a}?',
    'What is the whole number just before {a}?',
    'I count down from {a}. What is the next number?',
    'Name the number right before {a}.',
    'Which number is one less than {a}?',
    'count back one from {a}',
    'Tell me the number that comes just before {a}.',
    'Going down, which number follows {a}?',
    'Take one from {a}. Which number is it?',
  ],
  gate: [
    'Please name the number that comes before {a}.',
    'When you count, which number comes just before {a}?',
    'What number is right before {a}',
  ],
  secret: [
    'Tell me which number comes right before {a}.',
    'You count down and say {a}. Which number comes next?',
    'the number one less than {a} is',
  ],
};

export const DOUBLE_WORDINGS: Wordings<string> = {
  practice: [
    'What is double {a}?',
    'Double {a}.',
    'What is twice {a}?',
    'Two times {a} makes what?',
    'What do you get when you double {a}?',
    'Please double the number {a}.',
    'find the double of {a}',
    'How much is twice {a}?',
    'Tell me what double {a} is.',
    'Take {a} two times. How much is that?',
  ],
  gate: [
    'How much is double {a}?',
    'Please work out twice {a}.',
    'Take the number {a} and double it.',
    'what number is twice {a}',
  ],
  secret: [
    'Tell me how much twice {a} is.',
    'What number is the double of {a}?',
    'If you double {a}, what do you get?',
    'work out double {a}',
  ],
};

/** The number is always even. */
export const HALF_WORDINGS: Wordings<string> = {
  practice: [
    'What is half of {a}?',
    'Halve {a}.',
    'What is {a} divided by 2?',
    'How much is half of {a}?',
    'What do you get when you halve {a}?',
    'Please halve the number {a}.',
    'find one half of {a}',
    'Divide {a} by 2.',
    'Tell me what half of {a} is.',
    'Split {a} into two equal parts. How large is each part?',
  ],
  gate: [
    'How much do you get when you halve {a}?',
    'Please work out half of {a}.',
    'Take the number {a} and halve it.',
    'what number is half of {a}',
  ],
  secret: [
    'Tell me how much half of {a} is.',
    'What number is one half of {a}?',
    'If you halve {a}, what do you get?',
    'work out {a} divided by 2',
  ],
};

export const THREE_NUMBERS_WORDINGS: Wordings<string> = {
  practice: [
    'What is {a} + {b} + {c}?',
    '{a} + {b} + {c} =',
    'Add {a}, {b} and {c}.',
    'What is the sum of {a}, {b} and {c}?',
    'Work out {a} + {b} + {c}.',
    'What is {a} plus {b} plus {c}?',
    'How much is {a} + {b} + {c}?',
    'find the total of {a}, {b} and {c}',
    'Start at {a}, add {b} and then add {c}.',
    'What do you get when you add {a}, {b} and {c}?',
    'Please tell me what {a}, {b} and {c} make together.',
    'Calculate {a} + {b} + {c}',
  ],
  gate: [
    'How much do {a}, {b} and {c} make together?',
    'Please work out what {a} plus {b} plus {c} is.',
    'Add {a} and {b}, then add {c}.',
    'give me the answer to {a} + {b} + {c}',
  ],
  secret: [
    'Tell me how much {a} plus {b} plus {c} is.',
    'Put {a}, {b} and {c} together. What is the total?',
    'If you add {a}, {b} and {c}, what do you get?',
    'what does {a} + {b} + {c} make',
  ],
};
