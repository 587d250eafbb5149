import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Where what people write is read by expressions. */
const READS_PEOPLE = [
  'language',
  'memory',
  'manner',
  'chat',
  'secrets',
  join('sleep', 'words'),
  join('sleep', 'judge', 'leaks'),
];
/** Keys, codes, numbers and control tokens are written in ASCII. */
const ASCII_BY_NATURE = new Set(['formats.ts', 'values.ts', 'controlText.ts']);

function* sources(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    if (path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('Cases.ts')) yield path;
    return;
  }
  for (const name of readdirSync(path)) if (!ASCII_BY_NATURE.has(name)) yield* sources(join(path, name));
}

/** `\w` and `\b` in an expression; in a plain string they are written with two strokes. */
const ASCII_ONLY = /(?<!\\)\\[wWbB]|\[[^\]\n]*\b[aA]-[zZ][^\]\n]*\]/;

it('reads people’s words with the letters of every script: \\w, \\b and a-z only through letters()', () => {
  const wrong: string[] = [];
  for (const folder of READS_PEOPLE)
    for (const path of sources(join(import.meta.dirname, folder))) {
      const code = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      // One statement after another: a list of expressions goes through `letters` at its end.
      for (const statement of code.split(/;\s*\n/)) {
        const found = ASCII_ONLY.exec(statement);
        if (found !== null && !statement.includes('letters('))
          wrong.push(`${path.slice(import.meta.dirname.length + 1)}: ${statement.trim().slice(0, 120)}`);
      }
    }
  expect(wrong).toEqual([]);
});
