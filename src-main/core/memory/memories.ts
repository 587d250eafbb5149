import PQueue from 'p-queue';
import type { Memory, MemoryCounts, Recalled } from '../../../src-shared/contract/index.ts';
import { withinAwake } from '../awakeDeadline.ts';
import type { EngineClient } from '../engine/client.ts';
import { failure } from '../failure.ts';
import type { CorePorts, MemoryRow } from '../ports.ts';
import { createTopic, type Topic } from '../topic.ts';
import { statementAsked } from './recall/asked.ts';
import { holdByHand } from './keep/byHand.ts';
import { fuse, type Candidate } from './recall/fuse.ts';
import { nextTask } from '../nextTask.ts';
import { keepSpan, SURE } from './keep/keepSpan.ts';
import { promisedRoutes } from './keep/promised.ts';
import { MOST_KEPT, type Heard, type Route, routeMessage, routeText } from './router/route.ts';
import { isLive } from './keep/settle.ts';

export const EMBEDDER = 'lexical-1';
/** Candidates asked of each search before fusion. */
const CANDIDATES = 24;
/** As like the question as if it were told in its words. */
const ANSWERS = 0.9;
/** Rows embedded and sent to the index in one call. */
const INDEX_BATCH = 100;
/** Ids of missing memories in one sentence. */
const MOST_NAMED = 5;
/** Kept in one transaction, and then whatever waits has its turn. */
const KEEP_BATCH = 8;
/** An index that does not answer within this is left out of the answer. */
const RECALL_DEADLINE_MS = 4_000;
const INDEXING_DEADLINE_MS = 20_000;
const REMOVAL_DEADLINE_MS = 10_000;
const TOO_SLOW = 'The memory index did not answer in time.';

export type SaidMessage = Heard & { id: string; conversation: string; createdAt: number };
export interface HeardMessage {
  /** New memories. */
  kept: number;
  /** Facts and wishes in the message, kept before or now. */
  found: number;
  /** Of these beyond what one message may make, and so not kept. */
  left: number;
  /** What was withheld of it looks like this: "a password". */
  secret: string | null;
}

export interface Memories {
  counts: Topic<MemoryCounts>;
  /** Keeps the facts and wishes of one user message, but never a secret; returns how many were new. */
  remember(
    message: SaidMessage,
    by: 'day' | 'night',
    night: number | null,
    /** Its routes, where they are known already. */
    routes?: readonly Route[],
  ): Promise<number>;
  /** The same by day, and tells what became of the message. */
  hear(message: SaidMessage): Promise<HeardMessage>;
  /**
   * Keeps the statements that an answer promised to remember though no rule knew them; how many are kept, and how many
   * of them wait to be confirmed.
   */
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
  forget(ids: string[]): Promise<{ forgotten: number }>;
  /** Brings the index up to the database: embeds what is missing, removes what is gone. Returns how many changed. */
  synchronise(signal: AbortSignal): Promise<number>;
  /**
   * Erases the files of the index after whatever is being written to it; it fills itself again once its server is back.
   */
  eraseIndex(signal: AbortSignal): Promise<void>;
  changed(): void;
  /** Resolves when no indexing is under way; never rejects. */
  settled(): Promise<void>;
}

export type MemoryDependencies = Pick<CorePorts, 'database' | 'vectors' | 'newId' | 'clock' | 'log' | 'secrets'> & {
  engine: Pick<EngineClient, 'embed'>;
};

/** Everything about memories but the nightly upkeep; the database is the truth and the index follows it. */
export function createMemories(ports: MemoryDependencies): Memories {
  const rows = ports.database.memories;
  const counts = createTopic(rows.counts());
  const changed = () => counts.set(rows.counts());

  /** All of them, or nothing is done to any. */
  const require = (ids: readonly string[]): MemoryRow[] => {
    const wanted = [...new Set(ids)];
    const found = wanted
      .map((id) => rows.get(id))
      .filter((row) => row !== null)
      .filter((row) => row.state !== 'forgotten');
    if (found.length < wanted.length) throw failure('NOT_FOUND', missingSentence(wanted, found));
    return found;
  };
  /** Your hand was on it just now. */
  const setByHand = (row: MemoryRow, change: { text?: string; byHand?: boolean }): MemoryRow =>
    rows.together(() => {
      const set = rows.update(row.id, { ...change, state: 'active', replacedBy: null, saidAt: ports.clock.now() });
      return set === null ? row : holdByHand(rows, set);
    });

  /** Indexing is best effort here; `synchronise` repairs whatever failed. */
  const indexSoon = () => {
    void withinAwake(INDEXING_DEADLINE_MS, TOO_SLOW, synchronise).catch((error: unknown) =>
      ports.log.warn('memories are not indexed yet', { error: String(error) }),
    );
  };

  /** Writes to the index run one after another: a removal never overtakes an insertion of the same memory. */
  const writing = new PQueue({ concurrency: 1 });
  const synchronise = (signal: AbortSignal): Promise<number> => writing.add(() => synchroniseNow(signal));

  const eraseIndex = (signal: AbortSignal): Promise<void> => writing.add(() => ports.vectors.wipe(signal));

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
  const embedTexts = async (texts: string[], signal: AbortSignal) =>
    (await ports.engine.embed(texts, EMBEDDER, { signal })).vectors;

  const find = async (
    query: string,
    limit: number,
    accept: (row: MemoryRow) => boolean,
    signal: AbortSignal,
  ): Promise<{ row: MemoryRow; score: number }[]> => {
    const words = new Map(rows.searchWords(query, CANDIDATES).map((hit) => [hit.id, hit.rank]));
    const similar = new Map<string, number>();
    try {
      const hits = await withinAwake(RECALL_DEADLINE_MS, TOO_SLOW, async (late) => {
        const deadline = AbortSignal.any([signal, late]);
        const [vector] = await embedTexts([query], deadline);
        return vector === undefined ? [] : ports.vectors.query(vector, CANDIDATES, deadline);
      });
      for (const hit of hits) similar.set(hit.id, hit.similarity);
    } catch (error) {
      signal.throwIfAborted();
      ports.log.warn('recall used words only', { error: String(error) });
    }
    const asked = statementAsked(query);
    const answers = asked === null ? [] : rows.rivals({ kind: 'fact', text: asked }).opposed;
    for (const { id } of answers) similar.set(id, Math.max(similar.get(id) ?? 0, ANSWERS));
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
    const row = rows.together(() => {
      // One that was heard keeps its chat and goes with it; what is written here stays.
      const known = rows.rivals({ kind, text }).same.find((row) => isLive(row) && row.source === null);
      if (known !== undefined) return setByHand(known, { byHand: true });
      const origin = { conversation: null, message: null, createdBy: 'you', night: null, state: 'active' } as const;
      return holdByHand(rows, rows.insert({ id: ports.newId(), text, kind, createdAt: ports.clock.now(), ...origin }));
    });
    changed();
    indexSoon();
    return row;
  };

  const hear = async (
    message: SaidMessage,
    by: 'day' | 'night',
    night: number | null,
    known?: readonly Route[],
  ): Promise<HeardMessage> => {
    const routes = known ?? (await routeMessage(message, ports.secrets));
    const found = routes.filter((route) => route.label === 'fact' || route.label === 'both');
    const { kept } = await keepRoutes(message, found.slice(0, MOST_KEPT), by, night);
    return {
      kept,
      found: found.length,
      left: Math.max(0, found.length - MOST_KEPT),
      secret: routes.flatMap(({ reason }) => (reason.code === 'secret' ? reason.looksLike : []))[0] ?? null,
    };
  };

  const keepRoutes = async (
    message: SaidMessage,
    routes: readonly Route[],
    by: 'day' | 'night',
    night: number | null,
  ): Promise<{ kept: number; known: number }> => {
    const verdicts: ReturnType<typeof keepSpan>[] = [];
    for (let start = 0; start < routes.length; start += KEEP_BATCH) {
      if (start > 0) await nextTask();
      rows.together(() => {
        for (const route of routes.slice(start, start + KEEP_BATCH))
          verdicts.push(keepSpan(ports, message, route, by, night));
      });
    }
    const count = (one: ReturnType<typeof keepSpan>) => verdicts.filter((verdict) => verdict === one).length;
    if (count('kept') > 0) {
      changed();
      indexSoon();
    }
    return { kept: count('kept'), known: count('known') };
  };

  return {
    counts,
    changed,
    synchronise,
    eraseIndex,
    settled: () => writing.onIdle(),
    remember: async (message, by, night, routes) => (await hear(message, by, night, routes)).kept,
    hear: (message) => hear(message, 'day', null),
    async keepPromised(message) {
      const routes = promisedRoutes(await routeMessage(message, ports.secrets)).slice(0, MOST_KEPT);
      const { kept, known } = await keepRoutes(message, routes, 'day', null);
      return {
        kept: kept + known,
        toConfirm: kept === 0 ? 0 : routes.filter((route) => route.confidence < SURE).length,
      };
    },
    async recall(query, limit, without, signal) {
      const hits = await find(
        query,
        limit,
        (row) =>
          row.state === 'active' &&
          row.kind !== 'preference' &&
          !(row.source !== null && without.has(row.source.message)),
        signal,
      );
      return hits.map(({ row, score }) => ({
        memory: row.id,
        text: row.text,
        score,
        conversation: row.source?.conversation ?? null,
        message: row.source?.message ?? null,
      }));
    },
    async search(query, limit, signal) {
      const hits = await find(query, limit, (row) => row.state !== 'forgotten', signal);
      return hits.map(({ row, score }) => ({ memory: row, score }));
    },
    write: (text) => writeByHand(text, routeText(text)[0]?.kind ?? 'fact'),
    writeWish: (text) => writeByHand(text, 'preference'),
    edit(id, text) {
      const row = require([id]).map((one) => setByHand(one, { text, byHand: true }))[0];
      if (row === undefined) throw failure('NOT_FOUND', 'That memory is gone.');
      changed();
      indexSoon();
      return row;
    },
    pin(ids, pinned) {
      const known = require(ids);
      const updated = rows.together(() =>
        known.map(({ id }) => rows.update(id, { pinned })).filter((row) => row !== null),
      );
      changed();
      return updated;
    },
    confirm(ids) {
      const known = require(ids);
      const updated = rows.together(() => known.map((row) => setByHand(row, {})));
      changed();
      indexSoon();
      return updated;
    },
    async forget(ids) {
      const known = require(ids);
      // Older copies of the same words go with it.
      const gone = [...new Set(known.flatMap((row) => [row.id, ...rows.rivals(row).same.map(({ id }) => id)]))];
      rows.erase(gone);
      changed();
      try {
        await writing.add(() =>
          withinAwake(REMOVAL_DEADLINE_MS, TOO_SLOW, (signal) => ports.vectors.remove(gone, signal)),
        );
      } catch (error) {
        ports.log.warn('the index still holds vectors of forgotten memories; the next comparison removes them', {
          error: String(error),
        });
      }
      return { forgotten: known.length };
    },
  };
}

/** Says which ids name nothing, and that nothing was done. */
function missingSentence(wanted: readonly string[], found: readonly MemoryRow[]): string {
  if (wanted.length === 1)
    return 'That memory is gone, or never was. Nothing was changed. Look at the list of memories again.';
  const known = new Set(found.map(({ id }) => id));
  const missing = wanted.filter((id) => !known.has(id));
  const names = missing.slice(0, MOST_NAMED).join(', ') + (missing.length > MOST_NAMED ? ', …' : '');
  return `${missing.length} of these ${wanted.length} memories are gone, or never were: ${names}. Nothing was changed. Look at the list of memories again.`;
}
