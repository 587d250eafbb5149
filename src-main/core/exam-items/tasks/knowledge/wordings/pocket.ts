import type { Wordings } from '../../../items/draft.ts';

/** What may stand before a question; the empty ones keep most questions bare. */
export const LEADS: Wordings<string> = {
  practice: [
    '',
    '',
    '',
    '',
    'Tell me: ',
    'Quick question: ',
    'Do you know? ',
    'I have a question. ',
    'One more: ',
    'Now answer this: ',
    'Next one. ',
    'My question: ',
  ],
  gate: ['', '', '', 'A question: ', 'Please answer: '],
  secret: ['', '', '', 'Tell me this: ', 'One question. '],
};

export const CAPITAL: Wordings<string> = {
  practice: [
    'What is the capital of {name}?',
    'Which city is the capital of {name}?',
    'Name the capital of {name}.',
    '{name}: what is its capital?',
    'what is the capital city of {name}?',
    'Give me the capital of {name}',
    '{name} has which city as its capital?',
    'In which city does the government of {name} sit?',
    'I want to know the capital of {name}.',
    'What do you call the capital of {name}?',
    'The capital of {name} is what?',
    'capital of {name}',
  ],
  gate: [
    'What city is the capital of {name}?',
    'Tell me the name of the capital of {name}.',
    'Which capital does {name} have?',
  ],
  secret: [
    'The capital of {name} is which city?',
    'Say what the capital of {name} is.',
    'What is the name of the capital of {name}?',
  ],
};

export const OPPOSITE: Wordings<string> = {
  practice: [
    'What is the opposite of {name}?',
    'Give the opposite of "{name}".',
    'Which word means the opposite of {name}?',
    'The opposite of {name} is what?',
    'Name the opposite of {name}',
    'If something is the opposite of {name}, what is it?',
    'What word is the opposite of "{name}"?',
    'opposite of {name}?',
    'Tell me the word that means the opposite of {name}.',
    '{name} and what are opposites?',
    'I need the opposite of {name}.',
    'What do you call the opposite of {name}?',
  ],
  gate: [
    'Which word is the opposite of {name}?',
    'Say the opposite of "{name}".',
    'What means the opposite of {name}?',
  ],
  secret: [
    'Please give me the opposite of {name}.',
    'What is the word for the opposite of "{name}"?',
    'The opposite of {name} is which word?',
  ],
};

export const COLOUR: Wordings<string> = {
  practice: [
    'What colour is {name}?',
    'Which colour does {name} have?',
    'Name the colour of {name}.',
    'what is the colour of {name}?',
    'Tell me the colour of {name}',
    'If I look at {name}, which colour do I see?',
    'I want to paint {name}. Which colour do I take?',
    'The colour of {name} is what?',
    'Which colour is usual for {name}?',
    'Say the colour of {name}.',
    'What do you say, which colour is {name}?',
    'colour of {name}',
  ],
  gate: ['Which colour is {name}?', 'What colour does {name} have?', 'Give me the colour of {name}.'],
  secret: [
    'What colour do you see on {name}?',
    'The colour of {name} is which?',
    'I look at {name}. What colour is it?',
  ],
};

export const SOUND: Wordings<string> = {
  practice: [
    'What sound does a {name} make?',
    'What does a {name} say?',
    'Which sound do you hear from a {name}?',
    'What is the sound of a {name}?',
    'Name the sound of a {name}.',
    'How does a {name} sound?',
    'which sound comes from a {name}?',
    'Make the sound of a {name}',
    'A {name} makes which sound?',
    'If you meet a {name}, what do you hear?',
    'Tell me what a {name} says.',
    'Give me the sound that a {name} makes.',
  ],
  gate: ['Which sound does a {name} make?', 'What do you hear from a {name}?', 'Tell me the sound of a {name}.'],
  secret: ['What sound comes from a {name}?', 'A {name} says what?', 'Say the sound that a {name} makes.'],
};

export const BABY: Wordings<string> = {
  practice: [
    'What is a baby {name} called?',
    'What do you call a young {name}?',
    'Name the baby of a {name}.',
    'What is the name for the young of a {name}?',
    'Which word means a baby {name}?',
    'a young {name} is called what?',
    'How do you call the baby of a {name}',
    'The baby of a {name} is called what?',
    'Give me the word for a young {name}.',
    'When a {name} is still a baby, what is it called?',
    'What is the young one of a {name} called?',
    'Tell me the word for a baby {name}',
  ],
  gate: ['What is a young {name} called?', 'Which word means a young {name}?', 'Name the young of a {name}.'],
  secret: [
    'What do you call the baby of a {name}?',
    'A baby {name} is called what?',
    'Give me the name for a baby {name}.',
  ],
};

export const LEGS: Wordings<string> = {
  practice: [
    'How many legs does a {name} have?',
    'A {name} has how many legs?',
    'Count the legs of a {name}.',
    'What is the number of legs of a {name}?',
    'how many legs are on a {name}?',
    'On how many legs does a {name} stand',
    'Tell me how many legs a {name} has.',
    'The legs of a {name}: how many are there?',
    'If you count the legs of a {name}, how many do you get?',
    'Give me the number of legs that a {name} has.',
    'I see a {name}. How many legs does it have?',
    'Say how many legs you see on a {name}',
  ],
  gate: [
    'How many legs are there on a {name}?',
    'Give me the number of legs of a {name}.',
    'A {name} stands on how many legs?',
  ],
  secret: [
    'How many legs do you count on a {name}?',
    'Say the number of legs that a {name} has.',
    'I look at a {name}. How many legs do I see?',
  ],
};

export const MEASURE: Wordings<string> = {
  practice: [
    'How many {things} are {place}?',
    'Tell me how many {things} are {place}.',
    'What is the number of {things} {place}?',
    'how many {things} do you find {place}?',
    'Count the {things} {place}.',
    'Give me the number of {things} {place}',
    'How many {things} does one count {place}?',
    'I want to know how many {things} are {place}.',
    'The number of {things} {place} is what?',
    'Say how many {things} are {place}.',
    'There are how many {things} {place}',
    'Name the number of {things} {place}.',
  ],
  gate: [
    'How many {things} are there {place}?',
    'Say the number of {things} {place}.',
    'How many {things} do you count {place}?',
  ],
  secret: [
    'What number of {things} is there {place}?',
    'Please count the {things} {place}.',
    'How many {things} does one find {place}?',
  ],
};

export const NEIGHBOUR: Wordings<string> = {
  practice: [
    'Which {noun} comes {place} {name}?',
    'What {noun} is right {place} {name}?',
    'Name the {noun} {place} {name}.',
    'Which {noun} is just {place} {name}?',
    'what is the {noun} {place} {name}?',
    'Tell me the {noun} that comes {place} {name}',
    'The {noun} right {place} {name} is which one?',
    'I need the {noun} {place} {name}.',
    'Say the {noun} that is {place} {name}.',
    'Give me the {noun} {place} {name}',
    'If you look {place} {name}, which {noun} do you find?',
    '{place} {name} comes which {noun}?',
  ],
  gate: [
    'What {noun} comes {place} {name}?',
    'Which {noun} do you find right {place} {name}?',
    'Tell me which {noun} is {place} {name}.',
  ],
  secret: [
    'Which {noun} is right {place} {name}?',
    'Say which {noun} comes {place} {name}.',
    'What is the {noun} just {place} {name}?',
  ],
};

export const PLURAL: Wordings<string> = {
  practice: [
    'What is the plural of {name}?',
    'Give the plural of "{name}".',
    'One {name}, two what?',
    'Name the plural of {name}',
    'I have one {name} and you have many. Many what?',
    'Which word means more than one {name}?',
    'what do you call more than one {name}?',
    'The plural of {name} is what?',
    'Write the plural: {name}',
    'How do you say {name} in the plural?',
    'Tell me the plural of "{name}"',
    'Make a plural of {name}.',
  ],
  gate: ['Which word is the plural of {name}?', 'Say the plural of "{name}".', 'I see one {name}, you see many what?'],
  secret: [
    'Please give me the plural of {name}.',
    'What word means more than one {name}?',
    'If there is more than one {name}, what are they called?',
  ],
};

export const PAST: Wordings<string> = {
  practice: [
    'What is the past of "{name}"?',
    'Give the past tense of {name}.',
    'Today I {name}. Yesterday I what?',
    'Name the past of {name}',
    'How do you say "{name}" in the past?',
    'what is the past tense of the word {name}?',
    'The past tense of "{name}" is what?',
    'Put {name} into the past.',
    'Write the word {name} in the past tense',
    'Which word is the past tense of {name}?',
    'We {name} every day. What did we do yesterday, in one word?',
    'I need the past tense of "{name}".',
  ],
  gate: [
    'What word is the past tense of {name}?',
    'Say "{name}" in the past tense.',
    'Today we {name}. Yesterday we what?',
  ],
  secret: [
    'Please put "{name}" into the past tense.',
    'Which word is the past of {name}?',
    'Every day I {name}. What did I do yesterday, in one word?',
  ],
};
