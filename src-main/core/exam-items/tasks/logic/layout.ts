import type { DraftContext, Wordings } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';

const PLAIN = '{clues} {question}';
const LAYOUTS: Wordings<string> = {
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

/** One prompt of clues and a question, laid out as the split does it. */
export const puzzle = (context: DraftContext, clues: readonly string[], question: string): string =>
  said(context, LAYOUTS, { clues: clues.join(' '), question });
