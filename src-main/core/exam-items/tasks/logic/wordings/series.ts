import type { Wordings } from '../../../items/draft.ts';

export const ODD_ONE: Wordings<string> = {
  practice: [
    'Which word does not belong: {list}?',
    'Find the odd one out: {list}.',
    'Which is the odd one out? {list}',
    'which word is the odd one out: {list}',
    'Odd one out: {list}',
    'One of these words does not belong: {list}. Which one?',
    'Here are some words: {list}. Name the odd one out.',
    'Tell me which word does not belong here: {list}.',
    'In the list {list}, which word does not fit?',
    'Please find the word that does not fit: {list}',
    'Of {list}, which is the odd one out?',
    'What is the odd word in this list: {list}?',
    'The words are {list}. Find the one that is not like the others.',
  ],
  gate: [
    'Please name the odd one out of {list}.',
    'Look at the words {list}. Tell me which one is not like the others.',
    'Of the words {list}, one does not fit. Which word is it?',
    'Which of {list} is not like the others?',
  ],
  secret: [
    'I see the words {list} here. Please say which one does not belong.',
    'The list is {list}. One word does not fit, so name it.',
    'Say which one of {list} is the odd one out.',
    'Which word of {list} is not in its place?',
  ],
};

/** Hard rung: `first` and `second` are names of groups. */
export const MORE_OF: Wordings<string> = {
  practice: [
    'Are there more {first} or more {second} in this list: {list}?',
    'Count the words in {list}. Which group has more members, {first} or {second}?',
    'Tell me what the list {list} has more of, {first} or {second}.',
    'The words are {list}. Do {first} or {second} come more often?',
  ],
  gate: [
    'Does the list {list} hold more {first} or more {second}?',
    'I read {list}. Please say if there were more {first} or more {second}.',
  ],
  secret: [
    'Of {list}, are more words {first} or more {second}?',
    'Which come more often, {first} or {second}, among the words {list}?',
  ],
};

export const NEXT_NUMBER: Wordings<string> = {
  practice: [
    'What comes next: {shown}?',
    'Continue: {shown}, ...',
    'Which number is next? {shown}',
    'What is the next number: {shown}?',
    'what comes next: {shown}',
    'Which number comes after {shown}?',
    'Give the next number: {shown}',
    'The numbers are {shown}. What comes next?',
    'Continue the row {shown}.',
    'Tell me the next number in {shown}.',
    'Here is a row: {shown}. What is the next number?',
    'After {shown}, which number is next?',
    'Next number? {shown}',
  ],
  gate: [
    'Please continue {shown} with the next number.',
    'In the row {shown}, what comes next?',
    'Look at {shown} and tell me which number is next.',
    'The row is {shown}. Name the next number.',
  ],
  secret: [
    'I count {shown}. Which number comes next?',
    'Please tell me what comes after {shown}.',
    'We have the numbers {shown}. Say the next one.',
    'What number is next in the row {shown}?',
  ],
};
