import PQueue from 'p-queue';
import type { ArchiveCheck, ByteSearch, ErasureReceipt } from '../../../src-shared/contract/index.ts';
import { failure } from '../failure.ts';
import type { Memories } from '../memory/index.ts';
import type { CorePorts, ErasureRow } from '../ports.ts';
import { cycleId, forgetNight } from '../sleep/index.ts';
import { finishErasure, lookAgain } from './erase.ts';
import { FORGET_AGAIN, readForgetAgain } from './forgetAgain.ts';
import { brokenLineage, taintedAdapters } from './lineage.ts';
import { candidatePhrases, distinctPhrases } from './phrases.ts';
import { planForgetting } from './plan.ts';

export interface Forgetting {
  /**
   * Erases a conversation and whatever was made from it. Its rows and the adapters that read it are out of use after
   * one transaction.
   */
  forget(conversation: string): Promise<ErasureReceipt>;
  /** Newest first. */
  receipts(): ErasureReceipt[];
  /** Goes on with erasures that a crash or a closing cut off, and deletes again what a restored backup brought back. */
  resume(): Promise<void>;
  /** Resolves when no erasure is under way. */
  settled(): Promise<void>;
  /** Erases and looks again, where a receipt is not done. */
  again(receipt: string): Promise<ErasureReceipt>;
  search(what: { receipt: string } | { text: string }): Promise<{ search: ByteSearch; lineage: ArchiveCheck }>;
  /** That nothing erased so far is in any file or adapter. */
  verify(): Promise<ArchiveCheck[]>;
}

export interface ForgettingDependencies {
  ports: CorePorts;
  memories: Pick<Memories, 'eraseIndex' | 'changed' | 'forget'>;
  /**
   * Ends the night that reads the conversation and, where an adapter goes, an exam that may be asking it; waits for
   * their end.
   */
  stepAside(reads: (cycle: number) => boolean, adapterGoes: boolean): Promise<void>;
  /** Called right after the transaction. */
  onCommitted(): void;
  /** Identity of the model in use, for the receipt; null where none can be used. */
  modelInUse(): Promise<string | null>;
}

/** Exact forgetting: what a conversation shaped is thrown away, not unlearned. */
export function createForgetting({
  ports,
  memories,
  stepAside,
  onCommitted,
  modelInUse,
}: ForgettingDependencies): Forgetting {
  const store = ports.database.forgetting;
  const oneByOne = new PQueue({ concurrency: 1 });

  const commit = async (conversation: string): Promise<ErasureRow> => {
    const shapesNights = ports.database.memories
      .ofConversation(conversation)
      .some((row) => row.state === 'active' && row.kind === 'preference');
    const readers = new Set(store.cyclesThatRead(conversation));
    await stepAside(
      (cycle) => shapesNights || readers.has(cycle),
      taintedAdapters(ports.database.cycles.adapters(), conversation).length > 0,
    );
    const plan = await planForgetting(ports, conversation, await modelInUse());
    const settings = JSON.stringify(ports.settings.get());
    const phrases = distinctPhrases(candidatePhrases(store.texts(conversation)), [
      settings,
      ...store.otherTexts(conversation, plan.cycles),
    ]);
    const traces = ports.traces.of(phrases);
    const holdsErased = ports.traces.contains([traces]);
    const at = ports.clock.now();
    const { tainted, before, active, files, bytes } = plan;
    return store.erase({
      conversation,
      at,
      tainted: tainted.map((adapter) => adapter.id),
      active: plan.inUse.map((adapter) => adapter.id),
      cycles: plan.cycles,
      keepArms: plan.keepArms,
      forgetNight: (night, messages) => forgetNight(night, messages, holdsErased),
      interrupted: { kind: 'conversationDeleted' },
      redact: plan.redact,
      rowOf: (counts) => ({
        receipt: {
          id: ports.newId(),
          conversation,
          state: 'pending',
          askedAt: at,
          finishedAt: null,
          ...counts,
          nights: tainted.map((adapter) => adapter.cycle).toSorted((a, b) => a - b),
          activeNight: { before: before?.cycle ?? null, after: active?.cycle ?? null },
          files,
          bytes,
          backups: 0,
          search: null,
        },
        work: { cycles: plan.cycles.map(cycleId), emptyIndex: counts.memories > 0, traces, done: [] },
      }),
    });
  };

  const forgetNow = async (conversation: string): Promise<ErasureReceipt> => {
    const row = await commit(conversation);
    memories.changed();
    onCommitted();
    return finishErasure(ports, memories, row);
  };

  const rowOf = (id: string): ErasureRow => {
    const row = store.list().find(({ receipt }) => receipt.id === id || receipt.conversation === id);
    if (row === undefined) throw failure('NOT_FOUND', 'There is no receipt with this id.');
    return row;
  };

  const lineage = async (conversations: readonly string[]): Promise<ArchiveCheck> => {
    const broken = brokenLineage(
      await ports.files.manifests(),
      ports.database.cycles.adapters(),
      new Set(conversations),
    );
    return { name: 'lineage', ok: broken.length === 0, broken };
  };

  return {
    forget: (conversation) =>
      // Asked twice, it is erased once: the second to ask is told of the first.
      oneByOne.add(async () =>
        ports.database.conversations.get(conversation) === null ? rowOf(conversation).receipt : forgetNow(conversation),
      ),
    receipts: () => store.list().map((row) => row.receipt),
    resume: () =>
      oneByOne.add(async () => {
        for (const row of store.list()) {
          if (row.receipt.state === 'pending') await finishErasure(ports, memories, row);
          else if (row.receipt.state === 'found') await lookAgain(ports, memories, row);
        }
        const again = readForgetAgain(ports.database.values.get(FORGET_AGAIN));
        if (again.conversations.length + again.memories.length === 0) return;
        for (const conversation of again.conversations)
          if (ports.database.conversations.get(conversation) !== null) await forgetNow(conversation);
        const still = again.memories.filter(
          (id) => (ports.database.memories.get(id)?.state ?? 'forgotten') !== 'forgotten',
        );
        if (still.length > 0) await memories.forget(still);
        ports.database.values.set(FORGET_AGAIN, null);
      }),
    again: (id) =>
      oneByOne.add(async () => {
        const row = rowOf(id);
        if (row.receipt.state === 'done') return row.receipt;
        return row.receipt.state === 'pending' ? finishErasure(ports, memories, row) : lookAgain(ports, memories, row);
      }),
    settled: () => oneByOne.onIdle(),
    async search(what) {
      const rows = store.list();
      if ('text' in what)
        return {
          search: await ports.traces.search([ports.traces.ofText(what.text)]),
          lineage: await lineage(rows.map((row) => row.receipt.conversation)),
        };
      const row = rowOf(what.receipt);
      return {
        search: await ports.traces.search([row.work.traces]),
        lineage: await lineage([row.receipt.conversation]),
      };
    },
    async verify() {
      const rows = store.list();
      if (rows.length === 0) return [];
      const { files, phrases, found } = await ports.traces.search(rows.map((row) => row.work.traces));
      const unfinished = rows.filter((row) => row.receipt.state !== 'done').length;
      const erased: ArchiveCheck = {
        name: 'erased',
        ok: found.length === 0 && unfinished === 0,
        phrases,
        files,
        found: found.map(({ file }) => file),
        unfinished,
      };
      return [await lineage(rows.map((row) => row.receipt.conversation)), erased];
    },
  };
}
