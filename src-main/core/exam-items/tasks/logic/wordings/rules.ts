import type { Wordings } from '../../../items/draft.ts';

export const TRAITS = [
  'red',
  'round',
  'heavy',
  'soft',
  'loud',
  'cold',
  'green',
  'old',
  'sweet',
  'shiny',
  'small',
  'fast',
] as const;

/** `{many}` are all, or never, `{trait}`; `{one}` is one of them. */
export const TRAIT_RULES: Readonly<Record<'all' | 'none', Wordings<string>>> = {
  all: {
    practice: [
      'All {many} are {trait}.',
      'Every {one} is {trait}.',
      'Each {one} is {trait}.',
      'Any {one} is {trait}.',
      'We know that all {many} are {trait}.',
      'A {one} is always {trait}.',
      'all {many} are {trait}.',
      'If it is a {one}, it is {trait}.',
    ],
    gate: [
      'Each and every {one} is {trait}.',
      '{Many} are always {trait}.',
      'It is known that all {many} are {trait}.',
    ],
    secret: ['All of the {many} are {trait}.', 'We know that every {one} is {trait}.', 'Any {one} here is {trait}.'],
  },
  none: {
    practice: [
      'No {many} are {trait}.',
      'No {one} is ever {trait}.',
      'No {one} is {trait}.',
      'A {one} is never {trait}.',
      'We know that no {many} are {trait}.',
      'There are no {trait} {many}.',
      'no {many} are {trait}.',
      'If it is a {one}, it is not {trait}.',
    ],
    gate: ['Not one {one} is {trait}.', '{Many} are never {trait}.', 'It is known that no {many} are {trait}.'],
    secret: ['None of the {many} are {trait}.', 'We know that no {one} is {trait}.', 'No {one} here is {trait}.'],
  },
};

export const BELONGS: Wordings<string> = {
  practice: [
    '{who} is a {one}.',
    '{who} is a {one}.',
    'We see that {who} is a {one}.',
    '{who} is one of the {many}.',
    'Here is {who}, a {one}.',
    '{who} is a young {one}.',
    'I know that {who} is a {one}.',
  ],
  gate: ['Now {who} is a {one}.', '{who} is one of these {many}.', 'They say that {who} is a {one}.'],
  secret: ['This is {who}, a {one}.', '{who} is one of our {many}.', 'You know that {who} is a {one}.'],
};

export const IS_IT_SO: Wordings<string> = {
  practice: [
    'Is {who} {trait}?',
    'Is {who} {trait}?',
    'is {who} {trait}?',
    'So is {who} {trait}?',
    'Is {who} {trait}, yes or no?',
    'Tell me if {who} is {trait}.',
    'Is it true that {who} is {trait}?',
    'Can we say that {who} is {trait}?',
    'Would you say that {who} is {trait}?',
  ],
  gate: ['Is it right that {who} is {trait}?', 'Yes or no, is {who} {trait}?', 'Please tell me if {who} is {trait}.'],
  secret: ['Then is {who} {trait}?', 'Please say yes or no, is {who} {trait}?', 'Can you say that {who} is {trait}?'],
};

/** `a` and `b` are groups, `a1` and `b1` one of each. */
export const GROUP_RULES: Readonly<Record<'all' | 'none', Wordings<string>>> = {
  all: {
    practice: [
      'All {a} are {b}.',
      'All {a} are {b}.',
      'Every {a1} is a {b1}.',
      'Each {a1} is a {b1}.',
      'Any {a1} is a {b1}.',
      'We know that all {a} are {b}.',
      'A {a1} is always a {b1}.',
      'If it is a {a1}, it is a {b1}.',
    ],
    gate: ['Each and every {a1} is a {b1}.', '{A} are always {b}.', 'It is known that all {a} are {b}.'],
    secret: ['All of the {a} are {b}.', 'We know that every {a1} is a {b1}.', 'Any {a1} here is a {b1}.'],
  },
  none: {
    practice: [
      'No {a} are {b}.',
      'No {a} are {b}.',
      'No {a1} is a {b1}.',
      'No {a1} is ever a {b1}.',
      'A {a1} is never a {b1}.',
      'We know that no {a} are {b}.',
    ],
    gate: ['Not one {a1} is a {b1}.', '{A} are never {b}.', 'It is known that no {a} are {b}.'],
    secret: ['None of the {a} are {b}.', 'We know that no {a1} is a {b1}.', 'No {a1} here is a {b1}.'],
  },
};

export const ARE_ALL: Wordings<string> = {
  practice: [
    'Are all {a} {b}?',
    'Are all {a} {b}?',
    'are all {a} {b}?',
    'So are all {a} {b}?',
    'Is every {a1} a {b1}?',
    'Is each {a1} a {b1}?',
    'Is a {a1} always a {b1}?',
    'Is it true that all {a} are {b}?',
    'Tell me if all {a} are {b}.',
    'Can we say that all {a} are {b}?',
  ],
  gate: ['Is it right that all {a} are {b}?', 'Yes or no, are all {a} {b}?', 'Please tell me if every {a1} is a {b1}.'],
  secret: ['Then are all {a} {b}?', 'Please say yes or no, is every {a1} a {b1}?', 'Can you say that all {a} are {b}?'],
};
