import * as z from 'zod';
import { erasureReceiptSchema } from '../../../../src-shared/contract/index.ts';
import type { Conversations, ErasureRow, Forgetting, Memories } from '../../../core/ports.ts';
import { json } from '../columns.ts';
import { flushErasures, type Connection } from '../connection.ts';
import { eraseConversation } from './eraseConversation.ts';
import type { Erasures } from './erasures.ts';
import { createErasureTexts } from './erasureTexts.ts';
import { sweep } from './redact.ts';

const workSchema = z.object({
  cycles: z.array(z.string()),
  emptyIndex: z.boolean(),
  traces: z.object({
    salt: z.string(),
    phrases: z.number(),
    windows: z.array(z.object({ length: z.number(), rolling: z.number(), digest: z.string() })),
  }),
  done: z.array(z.enum(['files', 'index', 'database', 'search'])),
});
const rowSchema = z.object({
  receipt: json(erasureReceiptSchema),
  work: json(workSchema),
}) satisfies z.ZodType<ErasureRow>;

export interface ForgettingParts {
  conversations: Conversations;
  memories: Memories;
  erasures: Erasures;
  /** Resolves when no backup is being made. */
  settled(): Promise<void>;
  /** Makes a new backup and drops those that hold erased text; returns how many went. */
  renewBackups(): Promise<number>;
}

/** Deletes conversations with everything made from them and keeps the receipts. */
export function createForgetting(
  connection: Connection,
  { conversations, memories, erasures, settled, renewBackups }: ForgettingParts,
): Forgetting {
  const save = ({ receipt, work }: ErasureRow): void => {
    connection.run(
      `INSERT INTO erasures (id, asked_at, finished_at, receipt, work) VALUES (:id, :askedAt, :finishedAt, :receipt, :work)
       ON CONFLICT (id) DO UPDATE SET finished_at = excluded.finished_at, receipt = excluded.receipt, work = excluded.work`,
      {
        id: receipt.id,
        askedAt: receipt.askedAt,
        finishedAt: receipt.finishedAt,
        receipt: JSON.stringify(receipt),
        work: JSON.stringify(work),
      },
    );
  };
  return {
    ...createErasureTexts(connection),
    save,
    erase(request) {
      const row = connection.transaction(
        () => eraseConversation({ connection, conversations, memories, save }, request),
        { durable: true },
      );
      flushErasures(connection);
      return row;
    },
    list: () =>
      connection
        .all('SELECT receipt, work FROM erasures ORDER BY asked_at DESC, id DESC')
        .map((row) => rowSchema.parse(row)),
    sweep: (holdsErased) =>
      connection.transaction(() => {
        const places = sweep(connection, holdsErased);
        // A copy made before this one still holds them.
        if (places > 0) erasures.note();
        return places;
      }),
    async compact() {
      // Zeroed cells are not enough: a page that was balanced keeps stale bytes in its gaps.
      await settled();
      connection.exec('VACUUM');
      flushErasures(connection);
      return renewBackups();
    },
  };
}
