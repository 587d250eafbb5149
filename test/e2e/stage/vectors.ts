import type { VectorIndex } from '../../../src-main/core/ports.ts';

/** An index in memory that is always there. */
export function createVectorsInMemory(): VectorIndex {
  const known = new Map<string, Float32Array>();
  const clear = async () => known.clear();
  return {
    status: () => ({ state: 'ready' }),
    async upsert(entries) {
      for (const { id, vector } of entries) known.set(id, vector);
    },
    async remove(ids) {
      for (const id of ids) known.delete(id);
    },
    query: async (vector, limit) =>
      [...known]
        .map(([id, other]) => ({
          id,
          similarity: other.reduce((sum, value, place) => sum + value * (vector[place] ?? 0), 0),
        }))
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, limit),
    ids: async () => [...known.keys()],
    wipe: clear,
  };
}
