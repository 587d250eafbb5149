import type { Message } from '../../../../src-shared/contract/index.ts';
import type { Messages } from '../../../core/ports.ts';
import type { Connection, Parameters } from '../connection.ts';

/**
 * The answer on the branch in use if it is whole and may be learned from; "don't learn this" on either side leaves the
 * turn out.
 */
const ANSWER = `
(SELECT answer.id FROM messages AS answer
 WHERE answer.parent = m.id AND answer.used = 1 AND answer.role = 'assistant' AND answer.state = 'complete' AND answer.learn = 1)`;

/** A version that was dropped teaches nothing until it is chosen again. */
const LEARNABLE = `m.role = 'user' AND m.state = 'complete' AND m.learn = 1 AND m.used = 1`;
/** What the nights of other weights learned, these have not. The two halves are found by an index each. */
const UNLEARNED = `${LEARNABLE} AND m.number IN (
 SELECT number FROM messages WHERE role = 'user' AND state = 'complete' AND learn = 1 AND used = 1 AND learned_cycle IS NULL
 UNION ALL
 SELECT number FROM messages WHERE learned_cycle IN (SELECT cycle FROM adapters WHERE :model IS NOT NULL AND model IS NOT :model))`;
const LEARNED = `${LEARNABLE} AND m.learned_cycle IS NOT NULL AND m.created_at >= :at`;

/** Turns to learn from and turns learned from, all of them on the branch in use of their chat. */
export function createTurns(
  connection: Connection,
  get: (id: string) => Message | null,
): Pick<Messages, 'unlearned' | 'countUnlearned' | 'learnedSince' | 'turns'> {
  function select(where: string, parameters: Parameters, newestFirst = false): { user: Message; assistant: Message }[] {
    const rows = connection.all(
      `SELECT user, assistant FROM (SELECT m.id AS user, ${ANSWER} AS assistant, m.created_at, m.number FROM messages AS m WHERE ${where})
       WHERE assistant IS NOT NULL ORDER BY ${newestFirst ? 'created_at DESC, number DESC' : 'created_at, number'} LIMIT :limit`,
      parameters,
    );
    return rows.flatMap((row) => {
      const user = get(String(row['user']));
      const assistant = get(String(row['assistant']));
      return user && assistant ? [{ user, assistant }] : [];
    });
  }
  return {
    unlearned: (limit, model = null) => select(UNLEARNED, { limit, model }),
    learnedSince: (at, limit) => select(LEARNED, { at, limit }, true).toReversed(),
    turns: (ids) => ids.flatMap((id) => select(`${LEARNABLE} AND m.id = :id`, { id, limit: 1 })),
    countUnlearned(model = null) {
      const row = connection.get(
        `SELECT count(*) AS count FROM messages AS m WHERE ${UNLEARNED} AND ${ANSWER} IS NOT NULL`,
        { model },
      );
      return Number(row?.['count'] ?? 0);
    },
  };
}
