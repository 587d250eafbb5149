import { type Role, ROLES } from '../../../src-shared/contract/vocabulary.ts';
import * as z from 'zod';
import { numbered } from '../../../src-shared/words/numbers.ts';
import { failure } from '../failure.ts';
import { nextTask } from '../nextTask.ts';
import type { CorePorts } from '../ports.ts';

export interface LabRow {
  messages: { role: 'system' | Role; content: string }[];
  kind: 'raw';
}

const chatRow = z.object({
  messages: z.array(z.object({ role: z.enum(['system', ...ROLES]), content: z.string() })).min(2),
});
/** The format of the Dolly set. */
const instructionRow = z.object({
  instruction: z.string().min(1),
  context: z.string().default(''),
  response: z.string().min(1),
});
const promptRow = z.object({ prompt: z.string().min(1), completion: z.string().min(1) });
const FEWEST_ROWS = 4;

/** Reads lines of JSON in any of three usual forms; the first bad line is named with its number. */
export function readLabRows(jsonLines: string, systemLine: string): LabRow[] {
  const rows = jsonLines
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => readRow(line, number, systemLine));
  if (rows.length < FEWEST_ROWS)
    throw failure(
      'BAD_REQUEST',
      `This file has ${numbered(rows.length, 'row')} and an experiment needs at least ${FEWEST_ROWS}.`,
    );
  return rows;
}

/** Rows named in a refusal. */
const MOST_NAMED = 20;
/** Rows looked at before whatever waits has its turn. */
const ROWS_AT_ONCE = 20;

/** Texts that hold a secret stop what was asked for, for this reason; all of them are named at once. */
export async function refuseSecrets(
  { secrets }: Pick<CorePorts, 'secrets'>,
  texts: readonly string[],
  why: string,
  signal: AbortSignal,
): Promise<void> {
  const held: number[] = [];
  for (const [index, text] of texts.entries()) {
    if (index % ROWS_AT_ONCE === 0) await nextTask();
    signal.throwIfAborted();
    if ((await secrets.find(text)) !== null) held.push(index + 1);
  }
  if (held.length === 0) return;
  const named = `${held.length === 1 ? 'Row' : 'Rows'} ${held.slice(0, MOST_NAMED).join(', ')}${held.length > MOST_NAMED ? ` and ${held.length - MOST_NAMED} more` : ''}`;
  throw failure(
    'BAD_REQUEST',
    `${named} ${held.length === 1 ? 'looks' : 'look'} as if a password or a key stood in it. ${why}`,
  );
}

function readRow(line: string, number: number, systemLine: string): LabRow {
  const value = parseJson(line, number);
  const chat = chatRow.safeParse(value);
  if (chat.success && chat.data.messages.at(-1)?.role === 'assistant') {
    const messages = chat.data.messages;
    return {
      kind: 'raw',
      messages: messages[0]?.role === 'system' ? messages : [{ role: 'system', content: systemLine }, ...messages],
    };
  }
  const instruction = instructionRow.safeParse(value);
  if (instruction.success) {
    const { instruction: question, context, response } = instruction.data;
    return exchange(systemLine, context === '' ? question : `${question}\n${context}`, response);
  }
  const prompt = promptRow.safeParse(value);
  if (prompt.success) return exchange(systemLine, prompt.data.prompt, prompt.data.completion);
  throw failure(
    'BAD_REQUEST',
    `Line ${number} is neither {"messages"} ending with the assistant, nor {"instruction","response"}, nor {"prompt","completion"}. Mend that line.`,
  );
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
