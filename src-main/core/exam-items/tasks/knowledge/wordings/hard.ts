import type { Wordings } from '../../../items/draft.ts';

export const SYMBOL: Wordings<string> = {
  practice: [
    'What is the chemical symbol of {name}?',
    'Which symbol stands for {name} in the periodic table?',
    'Give the symbol of the element {name}.',
    'How do chemists write {name} for short?',
    'The element {name} has which symbol?',
    'Write only the chemical symbol for {name}.',
  ],
  gate: [
    'Which chemical symbol does {name} have?',
    'Name the letters that stand for {name} in chemistry.',
    'Under which symbol do I find {name} in the periodic table?',
  ],
  secret: [
    'What letters does the periodic table use for {name}?',
    'Tell me the symbol of {name} in chemistry.',
    'In a formula, how is {name} written?',
  ],
};

export const AUTHOR: Wordings<string> = {
  practice: [
    'Who wrote "{name}"?',
    'Which author is behind "{name}"?',
    'Name the writer of "{name}".',
    '"{name}" was written by whom?',
    'Who is the author of the work "{name}"?',
    'I am reading "{name}". Who wrote it?',
  ],
  gate: ['Which writer do we owe "{name}" to?', 'By whom is "{name}"?', 'Tell me who the author of "{name}" is.'],
  secret: [
    '"{name}" is a work of which author?',
    'Whose work is "{name}"?',
    'Give me the name of the writer of "{name}".',
  ],
};

export const YEAR: Wordings<string> = {
  practice: [
    'In which year did {name}?',
    'When did {name}? Give the year.',
    'Only the year, please: when did {name}?',
    'I need one year. When, in history, did {name}?',
    'Year only: when did {name}?',
    'I forgot the year. When did {name}?',
  ],
  gate: [
    'In what year did {name}?',
    'Say the year: when exactly did {name}?',
    'When in history did {name}? Say the year.',
  ],
  secret: [
    'What year did {name}?',
    'Just the year, please. At what time in history did {name}?',
    'For a quiz: in which year did {name}?',
  ],
};

export const BY_CURRENCY: Wordings<string> = {
  practice: [
    'What is the capital of the country that pays with the {name}?',
    'In which capital do people pay with the {name}?',
    'Name the capital of the country whose currency is the {name}.',
    'The {name} is the money of one country. What is its capital?',
    'A traveller needs the {name}. Which capital is the traveller going to?',
    'Which city is the capital of the land of the {name}, the currency?',
  ],
  gate: [
    'One country uses the {name} as its currency. Name its capital.',
    'Which capital belongs to the country that has the {name} as its money?',
    'People in this country pay with the {name}. What is the capital called?',
  ],
  secret: [
    'The currency is the {name}. Which capital does that country have?',
    'Give the capital of the country in which the {name} is the currency.',
    'What is the capital of the country where prices are in {name}?',
  ],
};

export const HARD_YOUNG: Wordings<string> = {
  practice: [
    'What is the proper word for a young {name}?',
    'How is the young of the {name} called in English?',
    'Name the special word for a baby {name}.',
    'A very young {name} has a name of its own. Which one?',
    'Which English word means the young of a {name}?',
    'What is the right term for the offspring of a {name}?',
  ],
  gate: [
    'Which special word do we use for a young {name}?',
    'What is the English term for a baby {name}?',
    'Give the proper name for the young of a {name}.',
  ],
  secret: [
    'What is the offspring of a {name} called in English?',
    'Which term is right for a very young {name}?',
    'There is a word of its own for a baby {name}. What is it?',
  ],
};

export const ATOMIC: Wordings<string> = {
  practice: [
    'What is the atomic number of {name}?',
    'How many protons does an atom of {name} have?',
    'Which number does {name} have in the periodic table?',
    'Give the atomic number of {name}.',
    'Count the protons in one atom of {name}.',
    'At which place of the periodic table is {name}?',
  ],
  gate: [
    'Which atomic number does {name} have?',
    'How many protons are in the nucleus of {name}?',
    'State the number of {name} in the periodic table.',
  ],
  secret: [
    'The nucleus of {name} holds how many protons?',
    'What number stands beside {name} in the periodic table?',
    'Name the atomic number that belongs to {name}.',
  ],
};

export const UNIT: Wordings<string> = {
  practice: [
    'How many {small} are in {count} {large}?',
    '{count} {large} are how many {small}?',
    'Turn {count} {large} into {small}.',
    'What are {count} {large} in {small}?',
    'I have {count} {large}. How many {small} is that?',
    'Count the {small} that make {count} {large}.',
  ],
  gate: [
    'How many {small} make {count} {large}?',
    'Convert {count} {large} to {small}.',
    'If I take {count} {large}, how many {small} do I get?',
  ],
  secret: [
    '{count} {large} hold how many {small}?',
    'Give {count} {large} as a number of {small}.',
    'Express {count} {large} in {small}.',
  ],
};

export const LEG_SUM: Wordings<string> = {
  practice: [
    'How many legs do {left} and {right} have together?',
    'Count all legs of {left} and {right}.',
    'In a yard there are {left} and {right}. How many legs is that?',
    '{left} plus {right}: how many legs in all?',
    'I see {left} and {right}, so how many legs do I see?',
    'What is the total number of legs of {left} and {right}?',
  ],
  gate: [
    'Together, how many legs do {left} and {right} stand on?',
    'A barn holds {left} and {right}. Find the number of legs.',
    'Add up the legs of {left} and {right}.',
  ],
  secret: [
    'If {left} meet {right}, how many legs are there in all?',
    'Find how many legs {left} and {right} have between them.',
    'Someone draws {left} and {right}. How many legs must be drawn?',
  ],
};

export const SHIFT: Wordings<string> = {
  practice: [
    'Which {noun} comes {count} {noun}s {place} {name}?',
    'What {noun} is it {count} {noun}s {place} {name}?',
    'Start at {name} and go to {count} {noun}s {place} it. Which {noun} is that?',
    'Name the {noun} that is {count} {noun}s {place} {name}.',
    '{count} {noun}s {place} {name}: which {noun}?',
    'My appointment is {count} {noun}s {place} {name}. Which {noun} is that?',
  ],
  gate: [
    'Tell me the {noun} {count} {noun}s {place} {name}.',
    'A trip is {count} {noun}s {place} {name}. Which {noun} is it then?',
    'Think of {name}. Now say the {noun} that lies {count} {noun}s {place} it.',
  ],
  secret: [
    'If you think of {name}, which {noun} lies {count} {noun}s {place} it?',
    'The date is {count} {noun}s {place} {name}. Say the {noun}.',
    'Which {noun} do you get {count} {noun}s {place} {name}?',
  ],
};
