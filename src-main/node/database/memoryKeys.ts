import { createHash } from 'node:crypto';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { attributeOf } from '../../core/memory/attribute.ts';
import { sameWords } from '../../core/memory/sameWords.ts';
import type { Connection } from './connection.ts';

const SALT = 'memory.salt';
const DIGEST_LETTERS = 32;

type Statement = Pick<Memory, 'kind' | 'text'>;

/** Salted hashes by which memories and spans are compared: enough to know them again, none of their words. */
export interface MemoryKeys {
  /** The same for memories that say the same; a wish is never the same as a fact. */
  words(statement: Statement): string;
  /** The same for facts that give one thing a value. */
  attribute(statement: Statement): string | null;
  /** The same for spans in the same words, whatever they became. */
  span(statement: Statement): string;
}

/** The keys of one database; its salt was drawn when the table of spans was made. */
export function memoryKeys(connection: Connection): MemoryKeys {
  const salt = String(connection.get('SELECT value FROM key_values WHERE key = :key', { key: SALT })?.['value'] ?? '');
  const digest = (kind: string, text: string) => createHash('sha256').update(`${salt}\n${kind}\n${text}`).digest('hex').slice(0, DIGEST_LETTERS);
  return {
    words: (statement) => digest(statement.kind === 'preference' ? 'wish' : 'fact', sameWords(statement)),
    attribute(statement) {
      const attribute = statement.kind === 'preference' ? null : attributeOf(statement.text);
      return attribute === null ? null : digest('attribute', attribute);
    },
    span: (statement) => digest('span', sameWords(statement)),
  };
}
