import * as z from 'zod';
import { searchHitSchema } from '../../../../src-shared/contract/index.ts';
import type { SearchHit } from '../../../core/ports.ts';
import type { Connection } from '../connection.ts';
import { ftsQuery } from './searchQuery.ts';
import { searchRows } from './searchTables.ts';
import { signSnippet } from './signSnippet.ts';
import { exactSigns } from './signTables.ts';

const HIT = 'm.conversation, c.title, m.id AS message, m.role, m.created_at AS createdAt';
const OF = 'JOIN conversations AS c ON c.id = m.conversation';

/** U+0001 and U+0002 mark the match. */
const BY_WORDS = `
SELECT ${HIT}, snippet(messages_words, 0, char(1), char(2), '…', 24) AS snippet
FROM messages_words JOIN messages AS m ON m.number = messages_words.rowid ${OF}
WHERE messages_words MATCH :query ORDER BY bm25(messages_words), m.number DESC LIMIT :limit`;

/**
 * Newest first: how often a sign stands in a text says nothing about it, and the search ends with the last hit that is
 * shown.
 */
const BY_SIGNS = `
SELECT ${HIT}, m.text AS snippet
FROM messages_signs JOIN messages AS m ON m.number = messages_signs.rowid ${OF}
WHERE messages_signs MATCH :query ORDER BY messages_signs.rowid DESC LIMIT :limit`;

/** Constant of reciprocal rank fusion. */
const FUSION_CONSTANT = 60;
const rowsSchema = z.array(searchHitSchema);

/** Messages that hold words or signs of the query, whatever the user typed; what both searches find comes first. */
export function searchMessages(connection: Connection, query: string, limit: number): SearchHit[] {
  const words = ftsQuery(query, { typing: true });
  const signs = exactSigns(query);
  const byWords =
    words === null ? [] : rowsSchema.parse(searchRows(connection, 'messages_words', BY_WORDS, { query: words, limit }));
  const bySigns =
    signs === null ? [] : rowsSchema.parse(searchRows(connection, 'messages_signs', BY_SIGNS, { query: signs, limit }));
  const found = new Map<string, { hit: SearchHit; score: number }>();
  for (const hits of [byWords, bySigns.map((hit) => ({ ...hit, snippet: signSnippet(hit.snippet, query) }))])
    for (const [rank, hit] of hits.entries()) {
      const known = found.get(hit.message);
      found.set(hit.message, { hit: known?.hit ?? hit, score: (known?.score ?? 0) + 1 / (FUSION_CONSTANT + rank) });
    }
  return [...found.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ hit }) => hit);
}
