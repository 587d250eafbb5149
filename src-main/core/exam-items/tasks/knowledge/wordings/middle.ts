import type { Wordings } from '../../../items/draft.ts';

export const LANGUAGE: Wordings<string> = {
  practice: [
    'Which language do most people in {name} speak?',
    'What language is spoken in {name}?',
    'Name the main language of {name}.',
    'What do people in {name} speak at home?',
    'I travel to {name}. Which language should I learn?',
    'In {name}, what is the language of the schools?',
  ],
  gate: [
    'What is the main language in {name}?',
    'Which language would I hear in the streets of {name}?',
    'Tell me the language that the newspapers of {name} use.',
  ],
  secret: [
    'Most people in {name} speak which language?',
    'Give the language that is spoken by most people of {name}.',
    'In which language are the laws of {name} written?',
  ],
};

export const CONTINENT: Wordings<string> = {
  practice: [
    'On which continent is {name}?',
    'Which continent does {name} belong to?',
    'Name the continent of {name}.',
    '{name} is a country on which continent?',
    'To which part of the world does {name} belong?',
    'On a map of which continent do I find {name}?',
  ],
  gate: [
    'On what continent do we find {name}?',
    'Tell me the continent where {name} lies.',
    'Which continent must I travel to if I want to see {name}?',
  ],
  secret: [
    'What continent is {name} a part of?',
    'Say on which continent {name} lies.',
    'The country {name} lies on which continent?',
  ],
};
