import type { Wordings } from '../../../items/draft.ts';

export const ASKS: Wordings<string> = {
  practice: [
    'What does this {language} code print?\n{code}',
    'What does this {language} code print?\n{code}',
    '{language} output?\n{code}',
    'What is {printed} by this {language} code?\n{code}',
    'What is the output of this {language} code?\n{code}',
    'What will this {language} program print?\n{code}',
    'Give the output of this {language} program.\n{code}',
    'Tell me what this {language} code prints:\n{code}',
    '{language}: what does it print?\n{code}',
    'Read this {language} code and say what it prints.\n{code}',
    'This is {language}:\n{code}\nWhat does it print?',
    '{code}\nWhat does this {language} code print?',
    '{code}\nOutput in {language}?',
    'what is {printed} here, in {language}?\n{code}',
  ],
  gate: [
    'Please tell me what this {language} program prints:\n{code}',
    'Here is {language} code. What will it print?\n{code}',
    '{code}\nWhat is the output of this {language} program?',
    'What is the output here? The code is {language}.\n{code}',
  ],
  secret: [
    'Please give the output of this {language} code.\n{code}',
    'What does the {language} program print here?\n{code}',
    'Read the {language} program:\n{code}\nWhat is {printed}?',
    '{code}\nTell me what this {language} program will print.',
  ],
};

export const VARIABLES: Wordings<string> = {
  practice: ['x', 'n', 'a', 'total', 'value', 'count', 'k', 'num', 'y', 'length'],
  gate: ['m', 'b', 'result', 'size', 'number', 'part'],
  secret: ['z', 'c', 'score', 'price', 'amount', 'level'],
};
