import * as z from 'zod';
import { numbered } from '../../../../src-shared/words/numbers.ts';
import { failure } from '../../failure.ts';

/** A question of a person's own exam: one of some choices is right, or the answer is written and looked for. */
export type OwnQuestion = { readonly line: number; readonly prompt: string } & (
  | { readonly reading: 'chosen'; readonly right: string; readonly others: readonly string[] }
  | { readonly reading: 'written'; readonly targets: readonly string[] }
);

const MOST_QUESTIONS = 2000;
const MOST_PROMPT_CHARACTERS = 8000;
const MOST_ANSWER_CHARACTERS = 1000;
const MOST_CHOICES = 16;
const LETTERS = 'ABCDEFGHIJKLMNOP';

const choicesRow = z.object({
  prompt: z.string(),
  choices: z.array(z.string()),
  answer: z.union([z.number(), z.string()]),
});
const targetRow = z.object({ prompt: z.string(), target: z.union([z.string(), z.array(z.string()).min(1)]) });

/** Every word of a question, for whoever looks for secrets. */
export function textOf(question: OwnQuestion): string {
  const answers = question.reading === 'chosen' ? [question.right, ...question.others] : question.targets;
  return [question.prompt, ...answers].join('\n');
}

/** Reads lines of JSON as an exam; the first line that is none is named with its number and what is wrong with it. */
export function readOwnExam(jsonLines: string): OwnQuestion[] {
  const lines = jsonLines
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
  if (lines.length === 0) throw bad('This file holds no question.');
  if (lines.length > MOST_QUESTIONS)
    throw bad(`This file has ${numbered(lines.length, 'question')}, and at most ${MOST_QUESTIONS} are asked at once.`);
  return lines.map(({ text, line }) => readQuestion(text, line));
}

function readQuestion(text: string, line: number): OwnQuestion {
  const value = parsed(text, line);
  const chosen = choicesRow.safeParse(value);
  if (chosen.success) {
    const { prompt, answer } = chosen.data;
    const choices = chosen.data.choices.map((choice) => choice.trim());
    checkTexts(line, prompt, choices);
    if (choices.length < 2 || choices.length > MOST_CHOICES)
      throw bad(`Line ${line} has ${numbered(choices.length, 'choice')}; give 2 to ${MOST_CHOICES}.`);
    if (new Set(choices).size < choices.length) throw bad(`Line ${line} gives the same choice twice.`);
    const right = choices[rightOf(choices, answer)];
    if (right === undefined)
      throw bad(`The answer of line ${line} is none of its choices. Give its place from 0, its letter or its text.`);
    return { line, prompt, reading: 'chosen', right, others: choices.filter((choice) => choice !== right) };
  }
  const written = targetRow.safeParse(value);
  if (written.success) {
    const { prompt, target } = written.data;
    const targets = (typeof target === 'string' ? [target] : target).map((one) => one.trim());
    checkTexts(line, prompt, targets);
    return { line, prompt, reading: 'written', targets };
  }
  throw bad(`Line ${line} is neither {"prompt","choices","answer"} nor {"prompt","target"}. Mend that line.`);
}

/** Where the right choice stands: a number counts from 0; a text is a choice itself before it is a letter or a number. */
function rightOf(choices: readonly string[], answer: number | string): number {
  if (typeof answer === 'number') return Number.isInteger(answer) ? answer : -1;
  const text = answer.trim();
  const itself = choices.indexOf(text);
  if (itself >= 0) return itself;
  const letter = /^\(?([A-Pa-p])[).:]?$/.exec(text)?.[1];
  if (letter !== undefined) return LETTERS.indexOf(letter.toUpperCase());
  return /^\d{1,2}$/.test(text) ? Number(text) : -1;
}

function checkTexts(line: number, prompt: string, answers: readonly string[]): void {
  if (prompt.trim() === '') throw bad(`The prompt of line ${line} is empty.`);
  if (prompt.length > MOST_PROMPT_CHARACTERS)
    throw bad(`The prompt of line ${line} is longer than ${MOST_PROMPT_CHARACTERS} characters. Shorten it.`);
  if (answers.includes('')) throw bad(`Line ${line} has an empty answer.`);
  if (answers.some((answer) => answer.length > MOST_ANSWER_CHARACTERS))
    throw bad(`An answer of line ${line} is longer than ${MOST_ANSWER_CHARACTERS} characters. Shorten it.`);
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw bad(`Line ${line} is not JSON. Each line of the file must be one JSON object.`);
  }
}

const bad = (sentence: string) => failure('BAD_REQUEST', sentence);
