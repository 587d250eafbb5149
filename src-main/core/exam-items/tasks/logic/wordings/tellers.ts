import type { Wordings } from '../../../items/draft.ts';

export const THINGS = [
  'box',
  'door',
  'car',
  'cup',
  'hat',
  'bag',
  'book',
  'lamp',
  'coat',
  'ball',
  'boat',
  'chair',
] as const;
export const COLOURS = ['red', 'blue', 'green', 'yellow', 'black', 'white', 'brown', 'pink'] as const;

export const HABITS: Readonly<Record<'honest' | 'liar', Wordings<string>>> = {
  honest: {
    practice: [
      '{who} always tells the truth.',
      '{who} never lies.',
      'All that {who} says is true.',
      'We know that {who} tells the truth.',
      '{who} only says true things.',
      'What {who} says is always true.',
    ],
    gate: [
      'It is known that {who} always tells the truth.',
      'All things that {who} says are true.',
      'They say that {who} never lies, and it is so.',
    ],
    secret: [
      'We know that {who} never lies.',
      'You know that what {who} says is true.',
      '{who} says only what is true.',
    ],
  },
  liar: {
    practice: [
      '{who} always lies.',
      '{who} never tells the truth.',
      'All that {who} says is false.',
      'We know that {who} lies.',
      '{who} only says false things.',
      'What {who} says is always false.',
    ],
    gate: [
      'It is known that {who} always lies.',
      'All things that {who} says are false.',
      'They say that {who} never tells the truth, and it is so.',
    ],
    secret: [
      'We know that {who} never tells the truth.',
      'You know that what {who} says is false.',
      '{who} says only what is false.',
    ],
  },
};

export const CLAIMS: Wordings<string> = {
  practice: [
    '{who} says that the {thing} is {colour}.',
    '{who} tells us that the {thing} is {colour}.',
    'Now {who} says that the {thing} is {colour}.',
    '{who} says: the {thing} is {colour}.',
    'Today {who} says that the {thing} is {colour}.',
    'The {thing} is {colour}, says {who}.',
  ],
  gate: [
    '{who} tells me that the {thing} is {colour}.',
    'Here {who} says that the {thing} is {colour}.',
    '{who} says it is so that the {thing} is {colour}.',
  ],
  secret: [
    'Now {who} tells us that the {thing} is {colour}.',
    '{who} says to me that the {thing} is {colour}.',
    '{who} tells you that the {thing} is {colour}.',
  ],
};

export const THING_ASKED: Wordings<string> = {
  practice: [
    'Is the {thing} {colour}?',
    'Is the {thing} {colour}?',
    'is the {thing} {colour}?',
    'So is the {thing} {colour}?',
    'Is the {thing} {colour}, yes or no?',
    'Tell me if the {thing} is {colour}.',
    'Is it true that the {thing} is {colour}?',
    'Can we say that the {thing} is {colour}?',
  ],
  gate: [
    'Is it right that the {thing} is {colour}?',
    'Yes or no, is the {thing} {colour}?',
    'Please tell me if the {thing} is {colour}.',
  ],
  secret: [
    'Then is the {thing} {colour}?',
    'Please say yes or no, is the {thing} {colour}?',
    'Can you say that the {thing} is {colour}?',
  ],
};

/** Hard rung: everybody is one or the other. */
export const TWO_SORTS: Wordings<string> = {
  practice: [
    'Each of these people either always lies or always tells the truth.',
    'In this village some people always lie and all others always tell the truth.',
  ],
  gate: [
    'Each person here lies all the time or never.',
    'On this island there are only people who always lie and people who never lie.',
  ],
  secret: [
    'A person in this town always tells the truth or always lies.',
    'Here you meet only two sorts of people, those who never lie and those who always lie.',
  ],
};

export const ABOUT: Readonly<Record<'honest' | 'liar', Wordings<string>>> = {
  honest: {
    practice: [
      '{who} says that {other} always tells the truth.',
      '{who} says that {other} never lies.',
      '{who} tells us that {other} is honest.',
    ],
    gate: ['{who} tells me that {other} never lies.', 'Here {who} says that {other} is honest.'],
    secret: ['Now {who} tells us that {other} never lies.', '{who} says to me that {other} is honest.'],
  },
  liar: {
    practice: [
      '{who} says that {other} always lies.',
      '{who} says that {other} never tells the truth.',
      '{who} tells us that {other} is a liar.',
    ],
    gate: ['{who} tells me that {other} always lies.', 'Here {who} says that {other} is a liar.'],
    secret: ['Now {who} tells us that {other} always lies.', '{who} says to me that {other} is a liar.'],
  },
};
