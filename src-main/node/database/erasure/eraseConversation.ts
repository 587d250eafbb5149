import type { Conversations, ErasureRequest, ErasureRow, Memories } from '../../../core/ports.ts';
import { bringBackReplaced } from '../memories/bringBack.ts';
import { asList } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { rewriteNights } from './rewriteNights.ts';
import { redact } from './redact.ts';
import { storedReason } from '../nights/nightReason.ts';

export interface EraseParts {
  connection: Connection;
  conversations: Pick<Conversations, 'remove'>;
  memories: Pick<Memories, 'erase'>;
  save(row: ErasureRow): void;
}

/** The rows of one conversation and all that was made from them go; must run inside a transaction. */
export function eraseConversation(
  { connection, conversations, memories, save }: EraseParts,
  request: ErasureRequest,
): ErasureRow {
  const { conversation, at, tainted } = request;
  const cycles = JSON.stringify(request.cycles);
  const own = 'SELECT id FROM messages WHERE conversation = :conversation';

  const messages = Number(
    connection.get('SELECT count(*) AS count FROM messages WHERE conversation = :conversation', { conversation })?.[
      'count'
    ] ?? 0,
  );
  const memoriesKept = rehomeMemories(connection, conversation);
  const gone = connection.all('SELECT id, indexed_at FROM memories WHERE conversation = :conversation', {
    conversation,
  });
  const ids = gone.map((row) => String(row['id']));
  bringBackReplaced(connection, conversation, ids);
  memories.erase(ids);
  connection.run(`DELETE FROM memory_uses WHERE message IN (${own})`, { conversation });

  const messagesGone = new Set(connection.all(own, { conversation }).map(({ id }) => String(id)));
  rewriteNights(connection, request.cycles, (night) => request.forgetNight(night, messagesGone));
  forgetInNights(connection, cycles);
  for (const words of request.redact) redact(connection, words);
  connection.run('DELETE FROM exam_readings WHERE arm NOT IN (SELECT value FROM json_each(:keep))', {
    keep: asList(request.keepArms),
  });
  const turnsToLearnAgain = dropAdapters(connection, conversation, tainted, request.active);
  connection.run(
    `UPDATE cycles SET state = 'finished', verdict = 'interrupted', reason = :reason, ended_at = :at
     WHERE state = 'running' AND number IN (SELECT value FROM json_each(:cycles))`,
    { at, cycles, reason: storedReason(request.interrupted) },
  );
  conversations.remove(conversation);

  const row = request.rowOf({
    messages,
    memories: ids.length,
    memoriesKept,
    vectors: gone.filter((memory) => memory['indexed_at'] !== null).length,
    turnsToLearnAgain,
  });
  save(row);
  return row;
}

/** A memory that another conversation states in the same words stays, with that message as its source. */
function rehomeMemories(connection: Connection, conversation: string): number {
  let kept = 0;
  for (const memory of connection.all(
    "SELECT id, text FROM memories WHERE conversation = :conversation AND text <> ''",
    { conversation },
  )) {
    const [id, text] = [String(memory['id']), String(memory['text'])];
    const other = connection.get(
      "SELECT id, conversation FROM messages WHERE role = 'user' AND conversation <> :conversation AND instr(text, :text) > 0 ORDER BY number DESC LIMIT 1",
      { conversation, text },
    );
    if (other === undefined) continue;
    const place = { id, message: String(other['id']), other: String(other['conversation']) };
    connection.run('UPDATE memories SET conversation = :other, message = :message WHERE id = :id', place);
    connection.run('UPDATE recalls SET conversation = :other, source = :message WHERE memory = :id', place);
    kept += 1;
  }
  return kept;
}

/** Of nights that had read it go the lessons, and what weights shaped by it said in exams. */
function forgetInNights(connection: Connection, cycles: string): void {
  const inCycles = 'cycle IN (SELECT value FROM json_each(:cycles))';
  connection.run(`DELETE FROM examples WHERE ${inCycles}`, { cycles });
  connection.run(`DELETE FROM harness_items WHERE arm = 'after' AND ${inCycles}`, { cycles });
  // Later nights were compared with weights that may have read it.
  connection.run(
    `DELETE FROM harness_items WHERE arm = 'before' AND cycle > (SELECT min(cycle) FROM adapters WHERE ${inCycles})`,
    { cycles },
  );
  // Which of them those weights answered only a clock could tell, and it may have been wrong.
  connection.run(`DELETE FROM lab_items WHERE EXISTS (SELECT 1 FROM adapters WHERE ${inCycles})`, { cycles });
}

/** The adapters' rows go, the pointer moves, and turns of others learned with them are unlearned; returns how many. */
function dropAdapters(
  connection: Connection,
  conversation: string,
  tainted: readonly string[],
  active: readonly string[],
): number {
  const list = asList(tainted);
  const isTainted = 'IN (SELECT value FROM json_each(:list))';
  const learned = `learned_cycle IN (SELECT cycle FROM adapters WHERE id ${isTainted})`;
  connection.run('UPDATE adapters SET in_use = 0 WHERE in_use = 1');
  connection.run('UPDATE adapters SET in_use = 1 WHERE id IN (SELECT value FROM json_each(:active))', {
    active: asList(active),
  });
  const turns = connection.get(
    `SELECT count(*) AS count FROM messages WHERE conversation <> :conversation AND role = 'user' AND ${learned}`,
    { conversation, list },
  );
  connection.run(`UPDATE messages SET learned_cycle = NULL WHERE ${learned}`, { list });
  connection.run(`UPDATE cycles SET undone = 1 WHERE number IN (SELECT cycle FROM adapters WHERE id ${isTainted})`, {
    list,
  });
  // A chain of undo steps skips those that went.
  while (
    connection.run(
      `UPDATE adapters SET previous = (SELECT above.previous FROM adapters AS above WHERE above.id = adapters.previous) WHERE previous ${isTainted}`,
      { list },
    ) > 0
  );
  connection.run(`DELETE FROM adapters WHERE id ${isTainted}`, { list });
  return Number(turns?.['count'] ?? 0);
}
