import type { ExamSplit } from '../suites.ts';

/** What one split says about one kind of fact; no wording, key or listed value of it is in the other split or in the rehearsal bank. */
export interface RecallWords {
  readonly keys: readonly string[];
  /** Where a value comes from: a list, a name, a city, or a number in a range. */
  readonly values: readonly string[] | 'person' | 'city' | 'version' | readonly [low: number, high: number];
  readonly facts: readonly string[];
  readonly questions: readonly string[];
}

/** One kind of thing that people tell, in the words of each split; `answer` is the reference. */
export interface RecallKind extends Readonly<Record<ExamSplit, RecallWords>> {
  readonly answer: string;
}

const GATE_PEOPLE = ['aunt', 'nephew', 'grandmother', 'boss'];
const SECRET_PEOPLE = ['uncle', 'niece', 'cousin', 'dentist'];

/** Facts of ordinary kinds: names, places, jobs, favourites, dates, ports, versions, allergies, colours, numbers. */
export const RECALL_KINDS: readonly RecallKind[] = [
  {
    answer: 'Your {key} is called {value}.',
    gate: {
      keys: ['hamster', 'rabbit', 'parrot'],
      values: ['Biscuit', 'Pepper', 'Noodle', 'Waffle', 'Ziggy', 'Pickle'],
      facts: ['My {key} is named {value}.', 'We call our {key} {value}.'],
      questions: ['What name did I give my {key}?', 'What do we call our {key}?'],
    },
    secret: {
      keys: ['horse', 'goldfish', 'tortoise'],
      values: ['Shadow', 'Bubbles', 'Comet', 'Marble', 'Turbo', 'Clover'],
      facts: ['The name of my {key} is {value}.', 'I have a {key} named {value}.'],
      questions: ['Tell me the name of my {key}.', 'By which name do I call my {key}?'],
    },
  },
  {
    answer: 'Your {key} is called {value}.',
    gate: {
      keys: GATE_PEOPLE,
      values: 'person',
      facts: ['{value} is my {key}.', 'I have a {key} whose name is {value}.'],
      questions: ['Who is my {key}?', "What is my {key}'s name?"],
    },
    secret: {
      keys: SECRET_PEOPLE,
      values: 'person',
      facts: ["My {key}'s name is {value}.", 'My {key} goes by {value}.'],
      questions: ['Do you remember the name of my {key}?', 'Which name does my {key} go by?'],
    },
  },
  {
    answer: 'Your {key} lives in {value}.',
    gate: {
      keys: GATE_PEOPLE,
      values: 'city',
      facts: ['My {key} lives in {value}.', '{value} is where my {key} lives.'],
      questions: ['Which city does my {key} live in?', 'Where is the home of my {key}?'],
    },
    secret: {
      keys: SECRET_PEOPLE,
      values: 'city',
      facts: ['My {key} moved to {value}.', 'My {key} has a flat in {value}.'],
      questions: ['Where does my {key} live now?', 'What city is my {key} in?'],
    },
  },
  {
    answer: 'Your {key} works as a {value}.',
    gate: {
      keys: GATE_PEOPLE,
      values: ['carpenter', 'nurse', 'pilot', 'florist', 'plumber'],
      facts: ['My {key} works as a {value}.', 'My {key} earns a living as a {value}.'],
      questions: ['What does my {key} do for a living?', 'What is the job of my {key}?'],
    },
    secret: {
      keys: SECRET_PEOPLE,
      values: ['baker', 'lawyer', 'driver', 'painter', 'gardener'],
      facts: ['My {key} is a {value}.', 'My {key} has a job as a {value}.'],
      questions: ['Which job does my {key} have?', 'As what does my {key} work?'],
    },
  },
  {
    answer: 'Your favourite {key} is {value}.',
    gate: {
      keys: ['thing for breakfast', 'thing to cook'],
      values: ['porridge', 'pancakes', 'lasagne', 'risotto', 'omelette'],
      facts: ['The {key} I like best is {value}.', 'No {key} beats {value} for me.'],
      questions: ['Which {key} do I like best?', 'What {key} is the best for me?'],
    },
    secret: {
      keys: ['pastime', 'way to relax'],
      values: ['chess', 'painting', 'knitting', 'swimming', 'fishing'],
      facts: ['The {key} that I love most is {value}.', 'As a {key} I prefer {value}.'],
      questions: ['Which {key} do I love most?', 'What do I prefer as a {key}?'],
    },
  },
  {
    answer: 'Your {key} is on {value}.',
    gate: {
      keys: ['choir', 'chess club', 'yoga class'],
      values: ['Monday', 'Wednesday', 'Friday'],
      facts: ['My {key} meets on {value}.', 'On {value} I go to my {key}.'],
      questions: ['On which day does my {key} meet?', 'What day is my {key}?'],
    },
    secret: {
      keys: ['book club', 'dance class', 'football training'],
      values: ['Tuesday', 'Thursday', 'Saturday'],
      facts: ['My {key} is every {value}.', '{value} is the day of my {key}.'],
      questions: ['Which day of the week is my {key}?', 'When do I have my {key}?'],
    },
  },
  {
    answer: 'The {key} is in {value}.',
    gate: {
      keys: ['wedding', 'conference', 'school play'],
      values: ['January', 'July', 'October'],
      facts: ['The {key} takes place in {value}.', 'We planned the {key} for {value}.'],
      questions: ['In which month is the {key}?', 'For which month did we plan the {key}?'],
    },
    secret: {
      keys: ['exam', 'house move', 'marathon'],
      values: ['February', 'June', 'November'],
      facts: ['The {key} begins in {value}.', 'The {key} was set for {value}.'],
      questions: ['What month does the {key} begin?', 'When will the {key} be?'],
    },
  },
  {
    answer: 'The {key} is on port {value}.',
    gate: {
      keys: ['billing service', 'search service', 'mail service'],
      values: [3000, 5999],
      facts: ['The {key} listens on port {value}.', 'Port {value} belongs to the {key}.'],
      questions: ['What port does the {key} listen on?', 'Which port belongs to the {key}?'],
    },
    secret: {
      keys: ['report server', 'login server', 'image server'],
      values: [6000, 7999],
      facts: ['The {key} uses port {value}.', 'The {key} answers on port {value}.'],
      questions: ['What port does the {key} use?', 'On which port does the {key} answer?'],
    },
  },
  {
    answer: 'The {key} is at version {value}.',
    gate: {
      keys: ['editor', 'scanner driver'],
      values: 'version',
      facts: ['The {key} is at version {value}.', 'We run version {value} of the {key}.'],
      questions: ['Which version of the {key} do we run?', 'What version is the {key} at?'],
    },
    secret: {
      keys: ['backup tool', 'calendar app'],
      values: 'version',
      facts: ['The {key} was updated to version {value}.', 'Version {value} of the {key} is installed.'],
      questions: ['To which version was the {key} updated?', 'What version of the {key} is installed?'],
    },
  },
  {
    answer: 'Your {key} is allergic to {value}.',
    gate: {
      keys: GATE_PEOPLE,
      values: ['shrimp', 'celery', 'pollen', 'strawberries'],
      facts: ['My {key} is allergic to {value}.', 'My {key} reacts badly to {value}.'],
      questions: ['What is my {key} allergic to?', 'To what does my {key} react badly?'],
    },
    secret: {
      keys: SECRET_PEOPLE,
      values: ['mustard', 'sesame', 'penicillin', 'shellfish'],
      facts: ['My {key} has an allergy to {value}.', 'My {key} gets a rash from {value}.'],
      questions: ['Which allergy does my {key} have?', 'What gives my {key} a rash?'],
    },
  },
  {
    answer: 'Your {key} is {value}.',
    gate: {
      keys: ['front door', 'bicycle', 'sofa'],
      values: ['blue', 'yellow', 'purple', 'grey'],
      facts: ['The colour of our {key} is {value}.', 'Our {key} is {value}.'],
      questions: ['What is the colour of our {key}?', 'Which colour is our {key}?'],
    },
    secret: {
      keys: ['scooter', 'tent', 'raincoat'],
      values: ['black', 'white', 'pink', 'brown'],
      facts: ['I have a {value} {key}.', 'The {key} I own is {value}.'],
      questions: ['What colour is the {key} I own?', 'In which colour do I have the {key}?'],
    },
  },
  {
    answer: 'Your {key} has number {value}.',
    gate: {
      keys: ['locker', 'hotel room'],
      values: [101, 499],
      facts: ['My {key} has number {value}.', 'The number of my {key} is {value}.'],
      questions: ['What number does my {key} have?', 'Which number is my {key}?'],
    },
    secret: {
      keys: ['office', 'parking space'],
      values: [501, 999],
      facts: ['I was given the {key} with number {value}.', 'My {key} is number {value}.'],
      questions: ['What is the number of my {key}?', 'Which number was on the {key} I was given?'],
    },
  },
];
