import type { Wordings } from '../../../items/draft.ts';

const PLAIN = '{clues} {question}';
/** How clues and their question stand in a prompt. */
export const LAYOUTS: Wordings<string> = {
  practice: [
    PLAIN,
    PLAIN,
    PLAIN,
    PLAIN,
    'Read this and answer. {clues} {question}',
    'Here is a small puzzle. {clues} {question}',
    'Think step by step. {clues} {question}',
    '{question} We know this: {clues}',
    '{question} The facts: {clues}',
    '{clues} Now answer this. {question}',
    '{clues} My question: {question}',
  ],
  gate: [
    PLAIN,
    PLAIN,
    'Here is a puzzle for you. {clues} {question}',
    '{question} This is what we know: {clues}',
    '{clues} Here is the question. {question}',
  ],
  secret: [
    PLAIN,
    PLAIN,
    'Please read this. {clues} {question}',
    '{question} You know this: {clues}',
    '{clues} This is the question. {question}',
  ],
};
