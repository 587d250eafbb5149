import type { Memory, MemoryCounts, Recalled } from '../../../src-shared/contract/index.ts';
import type { EngineClient } from '../engine/client.ts';
import { failure } from '../failure.ts';
import type { CorePorts, MemoryRow } from '../ports.ts';
import { createTopic, type Topic } from '../topic.ts';
import { attributeOf } from './attribute.ts';
import { fuse, type Candidate } from './fuse.ts';
import { nextTask } from '../nextTask.ts';
import { promisedRoutes } from './promised.ts';
import { type Heard, type Route, routeMessage, routeText } from './router/route.ts';

export const EMBEDDER = 'lexical-1';
/** Candidates asked of each search before fusion. */
const CANDIDATES = 24;
/** A statement less sure than this waits to be confirmed. */
const SURE = 0.7;
/** Rows embedded and sent to the index in one call. */
const INDEX_BATCH = 100;
/** One message makes no more memories than this; what was pasted can be pasted again in parts. */
export const MOST_KEPT = 100;
/** Kept in one transaction, and then whatever waits has its turn. */
const KEEP_BATCH = 8;
/** An index that does not answer within this is left out of the answer. */
const RECALL_DEADLINE_MS = 4_000;

export type SaidMessage = Heard & { id: string; conversation: string; createdAt: number };
export interface HeardMessage {
  /** New memories. */
  kept: number;
  /** Facts and wishes in the message, kept before or now. */
  found: number;
  /** Of these beyond what one message may make, and so not kept. */
  left: number;
  /** Why something of it was withheld: "looks like a password". */
  secret: string | null;
}

export interface Memories {
  counts: Topic<MemoryCounts>;
  /** Keeps the facts and wishes of one user message, but never a secret; returns how many were new. */
  remember(message: SaidMessage, by: 'day' | 'night', night: number | null): Promise<number>;
  /** The same by day, and tells what became of the message. */
  hear(message: SaidMessage): Promise<HeardMessage>;
  /** Keeps the statements that an answer promised to remember though no rule knew them; how many are kept, and how many of them wait to be confirmed. */
  keepPromised(message: SaidMessage): Promise<{ kept: number; toConfirm: number }>;
  /** Best matches above the relevance floor; never throws: without the index it searches words only. */
  recall(query: string, limit: number, without: ReadonlySet<string>, signal: AbortSignal): Promise<Recalled[]>;
  search(query: string, limit: number, signal: AbortSignal): Promise<{ memory: Memory; score: number }[]>;
  write(text: string): Memory;
  /** A wish about answers, whatever the router makes of it. */
  writeWish(text: string): Memory;
  edit(id: string, text: string): Memory;
  pin(ids: string[], pinned: boolean): Memory[];
  confirm(ids: string[]): Memory[];
  forget(ids: string[]): Promise<{ forgotten: number; sentence: string }>;
  /** Brings the index up to the database: embeds what is missing, removes what is gone. Returns how many changed. */
  synchronise(signal: AbortSignal): Promise<number>;
  /** Erases the files of the index after whatever is being written to it; it fills itself again once its server is back. */
  eraseIndex(signal: AbortSignal): Promise<void>;
  changed(): void;
  /** Resolves when no indexing is under way; never rejects. */
  settled(): Promise<void>;
}

export type MemoryDependencies = Pick<CorePorts, 'database' | 'vectors' | 'newId' | 'clock' | 'log' | 'secrets'> & { engine: Pick<EngineClient, 'embed'> };

/** Everything about memories but the nightly upkeep; the database is the truth and the index follows it. */
export function createMemories(ports: MemoryDependencies): Memories {
  const rows = ports.database.memories;
  const counts = createTopic(rows.counts());
  const changed = () => counts.set(rows.counts());

  const insert = (
    text: string,
    route: Pick<Route, 'kind'>,
    origin: { conversation: string | null; message: string | null; createdBy: Memory['createdBy']; night: number | null; state: Memory['state'] },
  ) => rows.insert({ id: ports.newId(), text, kind: route.kind, createdAt: ports.clock.now(), ...origin });

  const require = (id: string): MemoryRow => {
    const row = rows.get(id);
    if (row === null || row.state === 'forgotten') throw failure('NOT_FOUND', 'That memory is gone.');
    return row;
  };

  /** Indexing is best effort here; `synchronise` repairs whatever failed. */
  const indexSoon = () => {
    void synchronise(AbortSignal.timeout(20_000)).catch((error: unknown) => ports.log.warn('memories are not indexed yet', { error: String(error) }));
  };

  /** Writes to the index run one after another: a removal never overtakes an insertion of the same memory. */
  let writing: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(write: () => Promise<T>): Promise<T> => {
    const done = writing.then(write);
    writing = done.catch(() => undefined);
    return done;
  };
  const synchronise = (signal: AbortSignal): Promise<number> => inOrder(() => synchroniseNow(signal));

  const eraseIndex = (signal: AbortSignal): Promise<void> => inOrder(() => ports.vectors.wipe(signal));

  const synchroniseNow = async (signal: AbortSignal): Promise<number> => {
    let changedRows = 0;
    for (;;) {
      const missing = rows.unindexed(EMBEDDER, INDEX_BATCH);
      if (missing.length === 0) return changedRows;
      const vectors = await embedTexts(
        missing.map((row) => row.text),
        signal,
      );
      const entries = missing.flatMap((row, index) => {
        const vector = vectors[index];
        return vector === undefined ? [] : [{ id: row.id, vector, kind: row.kind }];
      });
      await ports.vectors.upsert(entries, signal);
      for (const { id } of entries) rows.update(id, { indexedAt: ports.clock.now(), embedder: EMBEDDER });
      changedRows += entries.length;
      if (entries.length === 0) return changedRows;
    }
  };
  const embedTexts = async (texts: string[], signal: AbortSignal) => (await ports.engine.embed(texts, EMBEDDER, { signal })).vectors;

  const find = async (query: string, limit: number, accept: (row: MemoryRow) => boolean, signal: AbortSignal): Promise<{ row: MemoryRow; score: number }[]> => {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(RECALL_DEADLINE_MS)]);
    const words = new Map(rows.searchWords(query, CANDIDATES).map((hit) => [hit.id, hit.rank]));
    const similar = new Map<string, number>();
    try {
      const [vector] = await embedTexts([query], deadline);
      if (vector !== undefined) for (const hit of await ports.vectors.query(vector, CANDIDATES, deadline)) similar.set(hit.id, hit.similarity);
    } catch (error) {
      signal.throwIfAborted();
      ports.log.warn('recall used words only', { error: String(error) });
    }
    const found = new Map<string, MemoryRow>();
    for (const id of new Set([...words.keys(), ...similar.keys()])) {
      const row = rows.get(id);
      if (row !== null && accept(row)) found.set(id, row);
    }
    const candidates: Candidate[] = [...found.values()].map((row) => ({
      id: row.id,
      text: row.text,
      similarity: similar.get(row.id) ?? null,
      wordRank: words.get(row.id) ?? null,
    }));
    return fuse(query, candidates, limit).flatMap(({ id, score }) => {
      const row = found.get(id);
      return row === undefined ? [] : [{ row, score }];
    });
  };

  const writeByHand = (text: string, kind: Memory['kind']): Memory => {
    const row = insert(text, { kind }, { conversation: null, message: null, createdBy: 'you', night: null, state: 'active' });
    replaceOlder(rows, row);
    changed();
    indexSoon();
    return row;
  };

  const hear = async (message: SaidMessage, by: 'day' | 'night', night: number | null): Promise<HeardMessage> => {
    const routes = await routeMessage(message, ports.secrets);
    const found = routes.filter((route) => route.label === 'fact' || route.label === 'both');
    const kept = await keepRoutes(message, found.slice(0, MOST_KEPT), by, night);
    return { kept, found: found.length, left: Math.max(0, found.length - MOST_KEPT), secret: routes.find((route) => route.label === 'secret')?.reason ?? null };
  };

  const keepRoutes = async (message: SaidMessage, routes: readonly Route[], by: 'day' | 'night', night: number | null): Promise<number> => {
    let kept = 0;
    for (let start = 0; start < routes.length; start += KEEP_BATCH) {
      if (start > 0) await nextTask();
      rows.together(() => {
        for (const route of routes.slice(start, start + KEEP_BATCH)) {
          if (alreadyKept(rows, message, route)) continue;
          const state = route.confidence >= SURE ? 'active' : 'proposed';
          const row = insert(route.text, route, { conversation: message.conversation, message: message.id, createdBy: by, night, state });
          // What waits to be confirmed replaces nothing: a pasted mail speaks of another dog.
          if (state === 'active') replaceOlder(rows, row);
          kept += 1;
        }
      });
    }
    if (kept > 0) {
      changed();
      indexSoon();
    }
    return kept;
  };

  return {
    counts,
    changed,
    synchronise,
    eraseIndex,
    settled: async () => void (await writing),
    remember: async (message, by, night) => (await hear(message, by, night)).kept,
    hear: (message) => hear(message, 'day', null),
    async keepPromised(message) {
      const routes = promisedRoutes(await routeMessage(message, ports.secrets)).slice(0, MOST_KEPT);
      return { kept: await keepRoutes(message, routes, 'day', null), toConfirm: routes.filter((route) => route.confidence < SURE).length };
    },
    async recall(query, limit, without, signal) {
      const hits = await find(query, limit, (row) => row.state === 'active' && row.kind !== 'preference' && !(row.source !== null && without.has(row.source.message)), signal);
      return hits.map(({ row, score }) => ({ memory: row.id, text: row.text, score, conversation: row.source?.conversation ?? null, message: row.source?.message ?? null }));
    },
    async search(query, limit, signal) {
      const hits = await find(query, limit, (row) => row.state !== 'forgotten', signal);
      return hits.map(({ row, score }) => ({ memory: row, score }));
    },
    write: (text) => writeByHand(text, routeText(text)[0]?.kind ?? 'fact'),
    writeWish: (text) => writeByHand(text, 'preference'),
    edit(id, text) {
      require(id);
      const row = rows.update(id, { text, indexedAt: null, embedder: null, state: 'active' });
      changed();
      indexSoon();
      if (row === null) throw failure('NOT_FOUND', 'That memory is gone.');
      return row;
    },
    pin(ids, pinned) {
      const updated = ids.map((id) => rows.update(require(id).id, { pinned })).filter((row) => row !== null);
      changed();
      return updated;
    },
    confirm(ids) {
      const updated = ids.map((id) => rows.update(require(id).id, { state: 'active' })).filter((row) => row !== null);
      changed();
      indexSoon();
      return updated;
    },
    async forget(ids) {
      const known = ids.filter((id) => rows.get(id) !== null);
      rows.erase(known);
      changed();
      try {
        await inOrder(() => ports.vectors.remove(known, AbortSignal.timeout(10_000)));
      } catch (error) {
        ports.log.warn('the index still holds vectors of forgotten memories; the next comparison removes them', { error: String(error) });
      }
      return { forgotten: known.length, sentence: 'It leaves memory and the search index now. Facts are never trained on, so no night needs undoing.' };
    },
  };
}

/** A wish said again after it was contradicted must be the newest one, so it is kept again and takes the place of its older self. */
function alreadyKept(rows: MemoryDependencies['database']['memories'], message: { id: string }, route: Pick<Route, 'text' | 'kind'>): boolean {
  return rows.searchWords(route.text, 10).some(({ id }) => {
    const row = rows.get(id);
    return row !== null && row.text === route.text && (row.source?.message === message.id || (row.state === 'active' && route.kind !== 'preference'));
  });
}

/** "My dog is called Rex." replaces "My dog is called Biscuit.": same owner and attribute, other value. The old one is kept, not recalled. */
function replaceOlder(rows: MemoryDependencies['database']['memories'], row: MemoryRow): void {
  const key = row.kind === 'preference' ? null : attributeOf(row.text);
  if (key === null && row.kind !== 'preference') return;
  for (const { id } of rows.searchWords(row.text, 20)) {
    const other = rows.get(id);
    if (other === null || other.id === row.id || other.state !== 'active') continue;
    const same = row.kind === 'preference' ? other.kind === 'preference' && other.text === row.text : attributeOf(other.text) === key;
    if (same) rows.update(other.id, { state: 'replaced', replacedBy: row.id, pinned: false });
  }
}
