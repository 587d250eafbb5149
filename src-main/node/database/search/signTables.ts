import { foldLetters, hasPlainLetters, signPairs, signRuns, spacedWords } from '../../../core/language/signs.ts';
import type { Connection } from '../connection.ts';

export type SignTable = 'messages_signs' | 'memories_signs';

/**
 * Of private use: begins what no query can hold as a word. Alone it stands between two runs, so that no search reaches
 * over the gap.
 */
const GAP = '\ue000';
const MOST_RUNS = 16;
const MOST_PAIRS = 64;
const PAGE = 500;

/**
 * Made for what a search for words does not find: signs of scripts without spaces, emoji, and words with letters that
 * are not folded there.
 */
export const SIGN_TABLES = `
CREATE VIRTUAL TABLE messages_signs USING fts5 (text, tokenize = 'unicode61');
INSERT INTO messages_signs (messages_signs, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER messages_signs_delete AFTER DELETE ON messages BEGIN
  DELETE FROM messages_signs WHERE rowid = old.number;
END;
CREATE VIRTUAL TABLE memories_signs USING fts5 (text, tokenize = 'unicode61');
INSERT INTO memories_signs (memories_signs, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER memories_signs_update AFTER UPDATE OF text ON memories BEGIN
  DELETE FROM memories_signs WHERE rowid = old.number;
END;`;

/** Enters the signs of a message or memory that was just written; most have none. */
export function enterSigns(connection: Connection, table: SignTable, id: string, text: string): void {
  const signs = signsOf(text);
  if (signs === null) return;
  const rows = table === 'messages_signs' ? 'messages' : 'memories';
  connection.run(`INSERT INTO ${table} (rowid, text) SELECT number, :signs FROM ${rows} WHERE id = :id`, { id, signs });
}

/** Enters the signs of everything there is, into empty tables. */
export function fillSignTables(connection: Connection): void {
  for (const [table, rows] of [
    ['messages_signs', "messages WHERE state <> 'streaming' AND"],
    ['memories_signs', "memories WHERE text <> '' AND"],
  ] as const) {
    for (let last = 0; ;) {
      const page = connection.all(`SELECT number, id, text FROM ${rows} number > :last ORDER BY number LIMIT ${PAGE}`, {
        last,
      });
      for (const row of page) enterSigns(connection, table, String(row['id']), String(row['text']));
      if (page.length < PAGE) break;
      last = Number(page.at(-1)?.['number']);
    }
  }
}

/**
 * Runs of signs as they stand, and folded words, of which the last may be unfinished; null when there is nothing to
 * look for.
 */
export function exactSigns(query: string): string | null {
  const folded = foldLetters(query);
  const words = spacedWords(folded);
  return anyOf([
    ...signRuns(folded).slice(0, MOST_RUNS).map(phrase),
    ...words.slice(-MOST_RUNS).map((word, index, all) => `"${word}"${index === all.length - 1 ? '*' : ''}`),
  ]);
}

/** Pairs of signs and folded words, for what is like the query; null when there is nothing to look for. */
export function likeSigns(query: string): string | null {
  const folded = foldLetters(query);
  const pairs = [...new Set(signPairs(folded))].slice(0, MOST_PAIRS);
  return anyOf([
    ...pairs.map((pair) => phrase(Array.from(pair))),
    ...spacedWords(folded)
      .slice(0, MOST_RUNS)
      .map((word) => `"${word}"`),
  ]);
}

function signsOf(text: string): string | null {
  if (!/[^\u0020-\u007f\s]/.test(text)) return null;
  const folded = foldLetters(text);
  const runs = signRuns(folded).map((run) => run.map(token).join(' '));
  const words = hasPlainLetters(text)
    ? text
        .normalize('NFC')
        .split(/\s+/)
        .filter(hasPlainLetters)
        .flatMap((word) => spacedWords(foldLetters(word)))
    : [];
  const all = [...runs, ...words];
  return all.length === 0 ? null : all.join(` ${GAP} `);
}

function anyOf(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(' OR ');
}

const phrase = (signs: readonly string[]) => `"${signs.map(token).join(' ')}"`;
/** A word of plain letters: no rule about what a word is takes it apart. */
const token = (sign: string) => `${GAP}${(sign.codePointAt(0) ?? 0).toString(16)}`;
