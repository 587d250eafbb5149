import { FORGOTTEN, longestWord, withoutWords } from '../../../core/chat/prompt/inPrompt.ts';
import { inTexts } from '../../../core/inTexts.ts';
import type { Connection } from '../connection.ts';

interface Place {
  table: string;
  column: string;
  key: readonly string[];
  /** The column holds JSON: each text in it is looked at by itself. */
  isJson: boolean;
}
const PROMPTS: Place = { table: 'messages', column: 'prompt', key: ['id'], isJson: true };
const REPORTS: readonly Place[] = [
  { table: 'cycles', column: 'report', key: ['number'], isJson: true },
  { table: 'cycle_phases', column: 'output', key: ['cycle', 'phase'], isJson: true },
];
/** Everything that was made from what somebody said, and is neither a message nor a memory itself. */
const COPIES: readonly Place[] = [
  PROMPTS,
  ...REPORTS,
  { table: 'cycles', column: 'reason', key: ['number'], isJson: false },
  { table: 'cycle_phases', column: 'summary', key: ['cycle', 'phase'], isJson: false },
  { table: 'recalls', column: 'text', key: ['message', 'position'], isJson: false },
  { table: 'routes', column: 'text', key: ['cycle', 'position'], isJson: false },
  { table: 'harness_items', column: 'reply', key: ['cycle', 'arm', 'item'], isJson: false },
  { table: 'lab_items', column: 'reply', key: ['run', 'arm', 'item'], isJson: false },
  { table: 'exam_readings', column: 'reply', key: ['arm', 'item'], isJson: false },
  { table: 'key_values', column: 'value', key: ['key'], isJson: true },
];

/** Takes words out of the prompt kept with one message. */
export function redactPromptOf(connection: Connection, message: string, words: string): void {
  rewrite(connection, PROMPTS, { sql: 'id = :message', parameters: { message } }, (text) => withoutWords(text, words));
}

/** Takes words out of all prompts, reports and phases. */
export function redact(connection: Connection, words: string): void {
  for (const place of [PROMPTS, ...REPORTS]) {
    const holds = {
      // A wish kept as data holds not every word of the line in which it is told.
      sql: `instr(${place.column}, :word) > 0 OR instr(${place.column}, '"trait"') > 0`,
      parameters: { word: JSON.stringify(longestWord(words)).slice(1, -1) },
    };
    rewrite(connection, place, holds, (text) => withoutWords(text, words));
  }
}

/**
 * Takes every line that holds something erased out of whatever was made from what was said; returns in how many places
 * it was.
 */
export function sweep(connection: Connection, holdsErased: (text: string) => boolean): number {
  const line = (text: string) => (holdsErased(text) ? FORGOTTEN : text);
  const change = (text: string) => (holdsErased(text) ? text.split('\n').map(line).join('\n') : text);
  return connection.transaction(() =>
    COPIES.reduce((sum, place) => sum + rewrite(connection, place, { sql: 'TRUE', parameters: {} }, change), 0),
  );
}

function rewrite(
  connection: Connection,
  { table, column, key, isJson }: Place,
  where: { sql: string; parameters: Record<string, string> },
  change: (text: string) => string,
): number {
  const rows = connection.all(
    `SELECT ${key.join(', ')}, ${column} AS stored FROM ${table} WHERE ${column} IS NOT NULL AND (${where.sql})`,
    where.parameters,
  );
  const update = `UPDATE ${table} SET ${column} = :changed WHERE ${key.map((name) => `${name} = :${name}`).join(' AND ')}`;
  let places = 0;
  for (const { stored, ...names } of rows) {
    const before = String(stored);
    const changed = isJson ? JSON.stringify(inTexts(JSON.parse(before), change)) : change(before);
    if (changed === before) continue;
    places += connection.run(update, { ...names, changed });
  }
  return places;
}
