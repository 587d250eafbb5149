import { ChromaClient, ChromaConnectionError, ChromaNotFoundError, type Collection } from 'chromadb';
import { pause } from '../process/pause.ts';

const NAME = 'memories';
const HEARTBEAT_EVERY_MS = 100;

/** One running server and its collection. */
export interface Store {
  readonly client: ChromaClient;
  collection: Collection;
}

/** A client that asks nothing by itself and embeds nothing. */
export function connectTo(port: number): ChromaClient {
  return new ChromaClient({
    host: '127.0.0.1',
    port,
    ssl: false,
    tenant: 'default_tenant',
    database: 'default_database',
  });
}

/** Resolves once the server answers; the signal ends the wait. */
export async function waitForHeartbeat(port: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v2/heartbeat`, { signal });
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(HEARTBEAT_EVERY_MS, signal);
  }
}

export function openCollection(client: ChromaClient): Promise<Collection> {
  return client.getOrCreateCollection({
    name: NAME,
    configuration: { hnsw: { space: 'cosine' } },
    embeddingFunction: null,
  });
}

/**
 * Deletes the collection by name without touching it, which a damaged one would not survive, and makes an empty one.
 */
export async function recreateCollection(client: ChromaClient): Promise<Collection> {
  await client.deleteCollection({ name: NAME }).catch((error: unknown) => {
    if (!(error instanceof ChromaNotFoundError)) throw error;
  });
  return openCollection(client);
}

/** Touches every part of the collection once: a damaged one fails here and not in the middle of an answer. */
export async function probe(collection: Collection): Promise<{ isEmpty: boolean }> {
  if ((await collection.count()) === 0) return { isEmpty: true };
  const { embeddings } = await collection.get({ limit: 1, include: ['embeddings'] });
  const vector = embeddings[0];
  if (vector) await collection.query({ queryEmbeddings: [Array.from(vector)], nResults: 1, include: ['distances'] });
  return { isEmpty: false };
}

/** True when the server did not answer at all, as when it died in the middle of the call. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof ChromaConnectionError || error instanceof TypeError;
}
