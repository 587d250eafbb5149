import * as z from 'zod';
import { failure } from '../failure.ts';

export interface LabRow {
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
  kind: 'raw';
}

const chatRow = z.object({ messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })).min(2) });
/** The format of the Dolly set. */
const instructionRow = z.object({ instruction: z.string().min(1), context: z.string().default(''), response: z.string().min(1) });
const promptRow = z.object({ prompt: z.string().min(1), completion: z.string().min(1) });
const FEWEST_ROWS = 4;

/** Reads lines of JSON in any of three usual forms; the first bad line is named with its number. */
export function readLabRows(jsonLines: string, systemLine: string): LabRow[] {
  const rows = jsonLines
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => readRow(line, number, systemLine));
  if (rows.length < FEWEST_ROWS) throw failure('BAD_REQUEST', `This file has ${rows.length} rows and an experiment needs at least ${FEWEST_ROWS}.`);
  return rows;
}

function readRow(line: string, number: number, systemLine: string): LabRow {
  const value = parseJson(line, number);
  const chat = chatRow.safeParse(value);
  if (chat.success && chat.data.messages.at(-1)?.role === 'assistant') {
    const messages = chat.data.messages;
    return { kind: 'raw', messages: messages[0]?.role === 'system' ? messages : [{ role: 'system', content: systemLine }, ...messages] };
  }
  const instruction = instructionRow.safeParse(value);
  if (instruction.success) {
    const { instruction: question, context, response } = instruction.data;
    return exchange(systemLine, context === '' ? question : `${question}\n${context}`, response);
  }
  const prompt = promptRow.safeParse(value);
  if (prompt.success) return exchange(systemLine, prompt.data.prompt, prompt.data.completion);
  throw failure('BAD_REQUEST', `Line ${number} is neither {"messages"} ending with the assistant, nor {"instruction","response"}, nor {"prompt","completion"}. Mend that line.`);
}

function exchange(system: string, user: string, assistant: string): LabRow {
  return {
    kind: 'raw',
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
      { role: 'assistant', content: assistant },
    ],
  };
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw failure('BAD_REQUEST', `Line ${number} is not JSON. Each line of the file must be one JSON object.`);
  }
}
