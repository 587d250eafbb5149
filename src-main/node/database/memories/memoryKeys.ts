import { createHash } from 'node:crypto';
import type { Memory } from '../../../../src-shared/contract/index.ts';
import { attributeOf, saysMore } from '../../../core/memory/likeness/attribute.ts';
import { sameWords } from '../../../core/memory/likeness/sameWords.ts';
import type { Connection } from '../connection.ts';

const SALT = 'memory.salt';
const DIGEST_LETTERS = 32;

type Statement = Pick<Memory, 'kind' | 'text'>;

/** Salted hashes by which memories and spans are compared: enough to know them again, none of their words. */
export interface MemoryKeys {
  /** The same for memories that say the same; a wish is never the same as a fact. */
  words(statement: Statement): string;
  /** The same for facts that give one thing a value. */
  attribute(statement: Statement): string | null;
  /** The same, for what another value may take the place of as a whole. */
  replaceable(statement: Statement): string | null;
  /** The same for spans in the same words, whatever they became. */
  span(statement: Statement): string;
}

/** The keys of one database; its salt was drawn when the table of spans was made. */
export function memoryKeys(connection: Connection): MemoryKeys {
  const salt = String(connection.get('SELECT value FROM key_values WHERE key = :key', { key: SALT })?.['value'] ?? '');
  const digest = (kind: string, text: string) =>
    createHash('sha256').update(`${salt}\n${kind}\n${text}`).digest('hex').slice(0, DIGEST_LETTERS);
  const attribute = ({ kind, text }: Statement) => {
    const found = kind === 'preference' ? null : attributeOf(text);
    return found === null ? null : digest('attribute', found);
  };
  return {
    words: (statement) => digest(statement.kind === 'preference' ? 'wish' : 'fact', sameWords(statement)),
    attribute,
    replaceable: (statement) => (saysMore(statement.text) ? null : attribute(statement)),
    span: (statement) => digest('span', sameWords(statement)),
  };
}
