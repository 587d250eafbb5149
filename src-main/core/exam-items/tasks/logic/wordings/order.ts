import type { Wordings } from '../../../items/draft.ts';

export const SCALES = [
  { plain: 'tall', more: 'taller', less: 'shorter', most: 'tallest', least: 'shortest' },
  { plain: 'old', more: 'older', less: 'younger', most: 'oldest', least: 'youngest' },
  { plain: 'fast', more: 'faster', less: 'slower', most: 'fastest', least: 'slowest' },
  { plain: 'strong', more: 'stronger', less: 'weaker', most: 'strongest', least: 'weakest' },
  { plain: 'rich', more: 'richer', less: 'poorer', most: 'richest', least: 'poorest' },
] as const;

/** `a` is the one with more. */
export const COMPARED: Wordings<string> = {
  practice: [
    '{a} is {more} than {b}.',
    '{a} is {more} than {b}.',
    '{b} is {less} than {a}.',
    '{b} is {less} than {a}.',
    '{a} is {more} than {b} is.',
    '{b} is not as {plain} as {a}.',
    'We know that {a} is {more} than {b}.',
    'I see that {b} is {less} than {a}.',
    'Of {a} and {b}, {a} is the {more} one.',
    '{a} is a bit {more} than {b}.',
    '{b} is clearly {less} than {a}.',
    'next to {a}, {b} is {less}.',
  ],
  gate: [
    'It is known that {a} is {more} than {b}.',
    '{a} is much {more} than {b}.',
    'Of {a} and {b}, {b} is {less}.',
    'You can see that {b} is {less} than {a}.',
  ],
  secret: [
    'I know that {a} is {more} than {b}.',
    '{b} is a little {less} than {a}.',
    'Next to {b}, {a} is the {more} one.',
    'They say that {b} is {less} than {a}.',
  ],
};

export const WHO_OF_ALL: Wordings<string> = {
  practice: [
    'Who is the {most}?',
    'Who is the {most}?',
    'who is the {most}?',
    'Who is the {most} of them?',
    'Which of them is the {most}?',
    'Tell me who is the {most}.',
    'Name the {most} one.',
    'Who is the {most} person here?',
    'Which person is the {most}?',
    'So who is the {most} of all?',
    'Can you tell me who is the {most}?',
    'Please say who is the {most}',
  ],
  gate: [
    'Who of them all is the {most}?',
    'Please name the {most} person.',
    'Say who the {most} one is.',
    'Do you know who is the {most}?',
  ],
  secret: [
    'Which one is the {most} of them all?',
    'Please tell me who the {most} person is.',
    'Who must be the {most}?',
    'Name the person who is the {most}.',
  ],
};

export const WHO_OF_TWO: Wordings<string> = {
  practice: [
    'Who is {more}?',
    'Which of them is {more}?',
    'who is {more}?',
    'Who is the {more} one?',
    'Which of the two is {more}?',
    'Tell me who is {more}.',
    'So who is {more}?',
    'Name the {more} one.',
    'Which person is {more}?',
    'Can you say who is {more}?',
    'Who of the two is {more}, do you think?',
    'Please say who is {more}',
  ],
  gate: [
    'Who of the two is {more}?',
    'Please name the {more} person.',
    'Say who the {more} one is.',
    'Do you know who is {more}?',
  ],
  secret: [
    'Which one of them is {more}?',
    'Please tell me who the {more} person is.',
    'Name the person who is {more}.',
    'Who must be {more}?',
  ],
};

/** `pair` is `Ann or Ben`. */
export const WHO_OF_PAIR: Wordings<string> = {
  practice: [
    'Who is {more}, {pair}?',
    'Which of these two is {more}, {pair}?',
    'Tell me who is {more}: {pair}.',
    'Is {pair} the {more} one?',
    'Can you say who is {more}, {pair}?',
  ],
  gate: [
    'Of these two people, who is {more}, {pair}?',
    'Do you know who is {more}, {pair}?',
    'Please say if {pair} is the {more} person.',
  ],
  secret: [
    'Who must be {more}, {pair}?',
    'Please tell me which one is {more}, {pair}.',
    'Name the person who is {more}, {pair}.',
  ],
};

/** For a row of five: who stands at a place counted from one end. */
export const WHO_AT_PLACE: Wordings<string> = {
  practice: [
    'Who is number {place} when we count from the {most}?',
    'Counting from the {most}, who comes {nth}?',
    'Who is the {nth} {most}?',
    'Name the {nth} {most} person.',
  ],
  gate: [
    'If we start with the {most}, who is {nth}?',
    'Please name the {nth} {most} of them.',
    'Say who the {nth} {most} one is.',
  ],
  secret: [
    'Start with the {most} and tell me who is {nth}.',
    'Which one of them is the {nth} {most}?',
    'Who must be the {nth} {most}?',
  ],
};

/** `order` is a chain such as `Ann is before Ben and Ben is before Cara`. */
export const QUEUES: Wordings<{ readonly link: string; readonly told: string }> = {
  practice: [
    { link: 'is before', told: 'In the queue, {order}.' },
    { link: 'is before', told: 'In the race, {order}.' },
    { link: 'is before', told: 'In the line, {order}.' },
    { link: 'is before', told: 'On the list, {order}.' },
    { link: 'stands before', told: 'In the row, {order}.' },
    { link: 'comes before', told: 'In our line, {order}.' },
    { link: 'is right in front of', told: 'At the bus stop, {order}.' },
    { link: 'waits before', told: 'At the shop, {order}.' },
    { link: 'goes before', told: '{order} in the line.' },
    { link: 'is before', told: 'We see that {order}.' },
    { link: 'is ahead of', told: 'In the long queue, {order}.' },
    { link: 'runs ahead of', told: 'In this race, {order}.' },
  ],
  gate: [
    { link: 'is before', told: 'In the row at the shop, {order}.' },
    { link: 'is ahead of', told: 'On our list, {order}.' },
    { link: 'stands before', told: 'At the school, {order}.' },
    { link: 'goes before', told: 'In the long line, {order}.' },
  ],
  secret: [
    { link: 'is before', told: 'In the line at the bus stop, {order}.' },
    { link: 'comes before', told: '{order} in the queue.' },
    { link: 'is ahead of', told: 'In our race, {order}.' },
    { link: 'waits before', told: 'At the pool, {order}.' },
  ],
};

/** `end` is `first` or `last`, or at the hard rung `third` and the like. */
export const WHO_IN_QUEUE: Wordings<string> = {
  practice: [
    'Who is {end}?',
    'Who is {end}?',
    'who is {end}?',
    'Who comes {end}?',
    'Who is the {end} one?',
    'Which of them is {end}?',
    'Tell me who is {end}.',
    'Name the {end} person.',
    'Which person is {end}?',
    'Can you say who is {end}?',
    'So who is {end}?',
    'Please say who is the {end}',
  ],
  gate: ['Who is the {end} person?', 'Please name the {end} one.', 'Say who comes {end}.', 'Do you know who is {end}?'],
  secret: [
    'Which one of them is {end}?',
    'Please tell me who is {end}.',
    'Who must be {end}?',
    'Name the person who is {end}.',
  ],
};

/** One step of a row: `a` stands right before `b`. */
export const NEXT_IN_ROW: Wordings<string> = {
  practice: [
    '{a} stands right before {b}.',
    '{b} comes right after {a}.',
    'Right behind {a} is {b}.',
    'The person in front of {b} is {a}.',
    '{a} is just ahead of {b}.',
  ],
  gate: ['{b} is the next one after {a}.', 'The person right after {a} is {b}.', '{a} waits right in front of {b}.'],
  secret: ['{b} stands just behind {a}.', 'The person right before {b} is {a}.', 'After {a} the next one is {b}.'],
};
