import type { VectorIndex } from '../../core/ports.ts';
import type { Store } from './collection.ts';

/** The server takes 5461 rows and 40 MB in one call; small calls keep it answering others. */
const BATCH = 250;
const PAGE = 5_000;

type Use = <Value>(work: (store: Store) => Promise<Value>, signal: AbortSignal) => Promise<Value>;

/** What can be asked of the collection: ids, vectors and kinds go in, never text. */
export function createOperations(use: Use): Pick<VectorIndex, 'upsert' | 'remove' | 'query' | 'ids'> {
  return {
    // One piece of work for all batches: when the collection had to be replaced in between, all of them go in again.
    upsert: (entries, signal) =>
      use(async ({ collection }) => {
        for (let start = 0; start < entries.length; start += BATCH) {
          const batch = entries.slice(start, start + BATCH);
          await collection.upsert({
            ids: batch.map((entry) => entry.id),
            embeddings: batch.map((entry) => Array.from(entry.vector)),
            metadatas: batch.map((entry) => ({ kind: entry.kind })),
          });
        }
      }, signal),
    remove: (ids, signal) =>
      use(async ({ collection }) => {
        for (let start = 0; start < ids.length; start += BATCH)
          await collection.delete({ ids: ids.slice(start, start + BATCH) });
      }, signal),
    async query(vector, limit, signal) {
      const { ids, distances } = await use(
        ({ collection }) =>
          collection.query({ queryEmbeddings: [Array.from(vector)], nResults: limit, include: ['distances'] }),
        signal,
      );
      return (ids[0] ?? []).flatMap((id, index) => {
        const distance = distances[0]?.[index];
        return typeof distance === 'number' ? [{ id, similarity: 1 - distance }] : [];
      });
    },
    ids: (signal) =>
      use(async ({ collection }) => {
        const all: string[] = [];
        for (;;) {
          const page = await collection.get({ limit: PAGE, offset: all.length, include: [] });
          all.push(...page.ids);
          if (page.ids.length < PAGE) return all;
        }
      }, signal),
  };
}
