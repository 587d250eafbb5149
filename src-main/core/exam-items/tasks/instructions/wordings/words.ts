import type { Wordings } from '../../../items/draft.ts';

export const COUNT_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

export const PLAIN_WORDS = (
  'tree river cloud apple stone light bread music paper water green happy quiet window garden button silver winter ' +
  'summer yellow candle bridge forest island pocket rabbit simple tiger violin wonder zebra echo ocean lemon cotton'
).split(' ');

/** Words that can stand before a sentence of `TOPICS`. */
export const OPENINGS: Wordings<string> = {
  practice:
    'Today Now Here Often Sometimes Usually Clearly Well Perhaps Indeed Once Still Maybe Yes Also First Finally Truly Again Surely Certainly So Luckily Naturally Normally'.split(
      ' ',
    ),
  gate: 'Tonight Then There Really Always Oh'.split(' '),
  secret: 'Soon Mostly Outside Somehow Nowadays Happily'.split(' '),
};

/** Words that can stand after a sentence of `TOPICS`. */
export const ENDINGS: Wordings<string> = {
  practice:
    'today now here again indeed always often forever together outside tonight somehow everywhere anyway there still sometimes already somewhere early daily'.split(
      ' ',
    ),
  gate: 'usually too nearby really then'.split(' '),
  secret: 'perhaps also normally once nowadays'.split(' '),
};

/** What is said of somebody: the text of a copying task. */
export const SAYINGS: Wordings<string> = {
  practice: (
    'is here|likes tea|went home|has a dog|can swim|is my friend|is late|can sing|works in the city|plays the piano|has a red car|is very tired|came by train|lives near the sea|' +
    'reads a book|is in the garden|made a cake|lost the key|has two cats|wants coffee|called me today|wants to play|is a good cook'
  ).split('|'),
  gate: 'is a good friend|has a cat|likes coffee|can cook|lives in the city|went by car|lost a book|is in the sea'.split(
    '|',
  ),
  secret: 'is my cook|has a key|likes the garden|can play|came home late|wants a dog|made tea|reads in the train'.split(
    '|',
  ),
};

/** Where somebody is: the statement that becomes a question. */
export const PLACES: Wordings<string> = {
  practice:
    'at home|in the garden|at work|on the bus|in bed|at school|in the kitchen|at the door|in the car|in the garage|on the roof|at the station|in the shop'.split(
      '|',
    ),
  gate: 'in the house|on the train|at the shop|in the station'.split('|'),
  secret: 'at the bus station|in the school|on the bed|by the door'.split('|'),
};

/** Sentences are `subject` + `says`; `key` must be in a reply that keeps to the subject. */
export const TOPICS = [
  { subject: 'the sea', key: 'sea', says: 'is calm and blue' },
  { subject: 'the sun', key: 'sun', says: 'is warm and bright' },
  { subject: 'the cat', key: 'cat', says: 'sleeps on the bed' },
  { subject: 'the dog', key: 'dog', says: 'runs in the park' },
  { subject: 'the rain', key: 'rain', says: 'falls on the roof' },
  { subject: 'the garden', key: 'garden', says: 'is full of flowers' },
  { subject: 'the train', key: 'train', says: 'is on time' },
  { subject: 'the moon', key: 'moon', says: 'shines at night' },
  { subject: 'the bread', key: 'bread', says: 'smells good' },
  { subject: 'the city', key: 'city', says: 'is busy and loud' },
  { subject: 'the river', key: 'river', says: 'flows to the sea' },
  { subject: 'the snow', key: 'snow', says: 'is soft and white' },
  { subject: 'the school', key: 'school', says: 'is near the park' },
  { subject: 'the coffee', key: 'coffee', says: 'is hot and strong' },
  { subject: 'the wind', key: 'wind', says: 'blows from the north' },
  { subject: 'the house', key: 'house', says: 'has a red door' },
  { subject: 'the book', key: 'book', says: 'is on the table' },
  { subject: 'the market', key: 'market', says: 'opens in the morning' },
] as const;
