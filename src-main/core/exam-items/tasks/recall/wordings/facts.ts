import type { ExamSplit } from '../../../../../../src-shared/contract/vocabulary.ts';

/** `port` and `code` are numbers of four and of five digits; `date` is a day of a month. */
export type RecallDraw = 'person' | 'city' | 'date' | 'port' | 'code' | 'version';

/**
 * What one split says about one kind of fact; no wording, key or listed value of it is in the other split or in the
 * rehearsal bank.
 */
export interface RecallWords {
  readonly keys: readonly string[];
  /** A list, or what is drawn. */
  readonly values: readonly string[] | RecallDraw;
  readonly facts: readonly string[];
  readonly questions: readonly string[];
}

/** One kind of thing that people tell, in the words of each split; `answer` is the reference. */
export interface RecallKind extends Readonly<Record<ExamSplit, RecallWords>> {
  readonly answer: string;
}

const GATE_PEOPLE = ['aunt', 'nephew', 'grandmother', 'boss'];
const SECRET_PEOPLE = ['uncle', 'niece', 'cousin', 'neighbour'];

/**
 * Facts of ordinary kinds: names, places, jobs, favourites, dates, ports, versions, allergies, colours, numbers. The
 * practice model knows such wordings.
 */
export const RECALL_KINDS: readonly RecallKind[] = [
  {
    answer: 'Your {key} is called {value}.',
    gate: {
      keys: ['hamster', 'rabbit', 'parrot', 'guinea pig'],
      values: ['Biscuit', 'Pepper', 'Noodle', 'Waffle', 'Ziggy', 'Pickle'],
      facts: ['My {key} is named {value}.', 'I have a {key} named {value}.'],
      questions: ["What is my {key}'s name?", "Do you know my {key}'s name?"],
    },
    secret: {
      keys: ['horse', 'goldfish', 'tortoise', 'canary'],
      values: ['Shadow', 'Bubbles', 'Comet', 'Marble', 'Turbo', 'Clover'],
      facts: ["My {key}'s name is {value}.", 'The name of my {key} is {value}.'],
      questions: ['Tell me the name of my {key}.', "What's the name of my {key}?"],
    },
  },
  {
    answer: 'Your {key} is called {value}.',
    gate: {
      keys: GATE_PEOPLE,
      values: 'person',
      facts: ['{value} is my {key}.', 'I have a {key} called {value}.'],
      questions: ['Who is my {key}?', 'Which name does my {key} have?'],
    },
    secret: {
      keys: SECRET_PEOPLE,
      values: 'person',
      facts: ['My {key} goes by {value}.', 'We have a {key} called {value}.'],
      questions: ["Tell me my {key}'s name.", "What did I say my {key}'s name is?"],
    },
  },
  {
    answer: 'Your {key} lives in {value}.',
    gate: {
      keys: GATE_PEOPLE,
      values: 'city',
      facts: ['My {key} lives in {value}.', "My {key}'s home is in {value}."],
      questions: ['Which city does my {key} live in?', "Where is my {key}'s home?"],
    },
    secret: {
      keys: SECRET_PEOPLE,
      values: 'city',
      facts: ['My {key} moved to {value}.', 'My {key} has a flat in {value}.'],
      questions: ['Where does my {key} live?', 'Tell me where my {key} lives.'],
    },
  },
  {
    answer: 'Your {key} works as a {value}.',
    gate: {
      keys: GATE_PEOPLE,
      values: ['carpenter', 'nurse', 'pilot', 'electrician', 'plumber'],
      facts: ['My {key} works as a {value}.', "My {key}'s job is {value}."],
      questions: ["What is my {key}'s job?", 'What does my {key} do for a living?'],
    },
    secret: {
      keys: SECRET_PEOPLE,
      values: ['baker', 'lawyer', 'teacher', 'painter', 'gardener'],
      facts: ['My {key} is a {value}.', 'My {key} is a {value} by trade.'],
      questions: ['What does my {key} do for work?', 'Which job does my {key} have?'],
    },
  },
  {
    answer: 'Your favourite {key} is {value}.',
    gate: {
      keys: ['fruit'],
      values: ['mango', 'plum', 'cherry', 'peach', 'melon', 'apricot'],
      facts: ['The {key} I like most is {value}.', 'The {key} I like best is {value}.'],
      questions: ['Which {key} do I like most?', 'Which {key} is my favourite?'],
    },
    secret: {
      keys: ['animal'],
      values: ['otter', 'owl', 'penguin', 'wolf', 'hedgehog', 'dolphin'],
      facts: ['{Value} is my favourite {key}.', 'I like {value} best as a {key}.'],
      questions: ['What {key} do I like best?', 'Tell me my favourite {key}.'],
    },
  },
  {
    answer: 'Your {key} is on {value}.',
    gate: {
      keys: ['haircut', 'piano lesson', 'job interview'],
      values: ['Monday', 'Wednesday', 'Friday'],
      facts: ['My {key} is on {value}.', 'I have my {key} on {value}.'],
      questions: ['What day is my {key}?', 'On which day is my {key}?'],
    },
    secret: {
      keys: ['driving test', 'team meeting', 'book club'],
      values: ['Tuesday', 'Thursday', 'Saturday'],
      facts: ['On {value} is my {key}.', 'I have a {key} on {value}.'],
      questions: ['When do I have my {key}?', 'Tell me when my {key} is.'],
    },
  },
  {
    answer: "Your {key}'s birthday is on {value}.",
    gate: {
      keys: GATE_PEOPLE,
      values: 'date',
      facts: ["My {key}'s birthday is on {value}.", 'My {key} was born on {value}.'],
      questions: ["What is the date of my {key}'s birthday?", "What day is my {key}'s birthday?"],
    },
    secret: {
      keys: SECRET_PEOPLE,
      values: 'date',
      facts: ["On {value} is my {key}'s birthday.", "My {key}'s birthday is {value}."],
      questions: ["Tell me when my {key}'s birthday is.", "When did I say my {key}'s birthday is?"],
    },
  },
  {
    answer: 'The {key} is on port {value}.',
    gate: {
      keys: ['build server', 'mail server', 'database'],
      values: 'port',
      facts: ['The {key} listens on port {value}.', 'Port {value} is the {key}.'],
      questions: ['What port does the {key} use?', 'What is the port of the {key}?'],
    },
    secret: {
      keys: ['web server', 'search server', 'file server'],
      values: 'port',
      facts: ['The {key} runs on port {value}.', 'Our {key} uses port {value}.'],
      questions: ['On which port does the {key} run?', 'Tell me the port of the {key}.'],
    },
  },
  {
    answer: 'The {key} is {value}.',
    gate: {
      keys: ['editor version', 'printer version'],
      values: 'version',
      facts: ['The {key} is {value}.', 'We use {value} as the {key}.'],
      questions: ['What is the {key}?', 'Which is the {key}?'],
    },
    secret: {
      keys: ['database version', 'app version'],
      values: 'version',
      facts: ['Our {key} is {value}.', '{value} is the {key}.'],
      questions: ['Tell me the {key}.', "What's the {key}?"],
    },
  },
  {
    answer: 'You are allergic to {value}.',
    gate: {
      keys: ['allergy'],
      values: ['cats', 'pollen', 'strawberries', 'celery', 'dust'],
      facts: ['I have an {key} to {value}.', "I can't have {value}, I am allergic."],
      questions: ['Which {key} do I have?', 'Do you know my {key}?'],
    },
    secret: {
      keys: ['thing to avoid'],
      values: ['shellfish', 'sesame', 'penicillin', 'horses', 'latex'],
      facts: ['My allergy is {value}.', 'I found out that I am allergic to {value}.'],
      questions: ['What is my allergy?', 'Tell me my allergy.'],
    },
  },
  {
    answer: 'Your {key} is {value}.',
    gate: {
      keys: ['bike', 'sofa', 'tent'],
      values: ['blue', 'yellow', 'purple', 'grey'],
      facts: ['The colour of my {key} is {value}.', 'I painted my {key} {value}.'],
      questions: ['What is the colour of my {key}?', 'Which colour is my {key}?'],
    },
    secret: {
      keys: ['scarf', 'umbrella', 'desk'],
      values: ['black', 'white', 'pink', 'brown'],
      facts: ['I have a {value} {key}.', 'I bought a {value} {key}.'],
      questions: ['What colour does my {key} have?', 'Tell me the colour of my {key}.'],
    },
  },
  {
    answer: 'Your {key} is {value}.',
    gate: {
      keys: ['locker code', 'room number', 'flight number'],
      values: 'code',
      facts: ['{value} is my {key}.', 'I have {value} as my {key}.'],
      questions: ["What's my {key}?", 'Can you tell me my {key}?'],
    },
    secret: {
      keys: ['order number', 'membership number', 'invoice number'],
      values: 'code',
      facts: ['The thing is, my {key} is {value}.', 'Remember that my {key} is {value}.'],
      questions: ['Tell me my {key}.', 'Say my {key}.'],
    },
  },
];

export const MONTHS = 'January February June July August September October November December'.split(' ');
/** Names of the shared pools that the rehearsal bank uses. */
export const REHEARSED = new Set(['Clara', 'Oscar', 'Lisbon']);
