import { createStore } from 'zustand/vanilla';
import type { ErasureReceipt, SettingsPatch } from '../../src-shared/contract/index.ts';
import { type Connection, describeFailure, type Failure } from '../client/index.ts';
import { createLab } from './lab.ts';
import { mirror } from './mirror.ts';
import { createNights } from './nights.ts';
import { createTranscripts } from './transcripts.ts';

export type Info = Awaited<ReturnType<Connection['client']['system']['info']>>;

/** Everything the pages read, each concern in its own store, and the acts that several pages share. */
export function createAppState(connection: Connection) {
  const { client } = connection;
  const conversations = mirror(connection, (signal) => client.chat.conversations(undefined, { signal }));
  const counts = mirror(connection, (signal) => client.memory.counts(undefined, { signal }));
  const status = mirror(connection, (signal) => client.sleep.status(undefined, { signal }));
  const cycles = mirror(connection, (signal) => client.sleep.cycles(undefined, { signal }));
  const settings = mirror(connection, (signal) => client.settings.watch(undefined, { signal }));
  const style = mirror(connection, (signal) => client.style.card(undefined, { signal }));
  const health = mirror(connection, (signal) => client.system.health(undefined, { signal }));
  const models = mirror(connection, (signal) => client.models.watch(undefined, { signal }));
  const runs = mirror(connection, (signal) => client.lab.runs(undefined, { signal }));
  const info = createStore<{ value: Info | null }>(() => ({ value: null }));
  /** Why “Go to sleep”, “Wake up” or a setting was refused; shown where the button is. */
  const refusal = createStore<{ value: Failure | null }>(() => ({ value: null }));
  /** What the last deletion erased; shown until it is closed. */
  const receipt = createStore<{ value: ErasureReceipt | null }>(() => ({ value: null }));
  const transcripts = createTranscripts(connection);
  const nights = createNights(connection);
  const lab = createLab(connection);

  const loadInfo = () => {
    client.system.info().then(
      (value) => info.setState({ value }),
      () => {},
    );
  };
  loadInfo();
  const stopInfo = connection.state.subscribe((next) => {
    if (next.kind === 'open') loadInfo();
  });

  /** Runs an act and keeps its refusal; resolves with its result or null. */
  const attempt = async <T>(act: () => Promise<T>): Promise<T | null> => {
    refusal.setState({ value: null });
    try {
      return await act();
    } catch (error) {
      refusal.setState({ value: describeFailure(error) });
      return null;
    }
  };

  return {
    connection,
    client,
    transcripts,
    nights,
    lab,
    attempt,
    refusal,
    receipt,
    conversations: conversations.store,
    counts: counts.store,
    status: status.store,
    cycles: cycles.store,
    settings: settings.store,
    style: style.store,
    health: health.store,
    models: models.store,
    runs: runs.store,
    info,
    /** Deletes a conversation and shows the receipt; resolves with false when it was refused. */
    deleteConversation: async (conversation: string): Promise<boolean> => {
      const removed = await attempt(() => client.chat.remove({ conversation }));
      if (removed?.receipt != null) receipt.setState({ value: removed.receipt });
      return removed !== null;
    },
    /**
     * Erases and looks again where a receipt is not done; resolves with the receipt as it is then, or null when
     * refused.
     */
    eraseAgain: async (id: string): Promise<ErasureReceipt | null> => {
      const next = await attempt(() => client.archive.eraseAgain({ receipt: id }));
      if (next !== null && receipt.getState().value?.id === id) receipt.setState({ value: next });
      return next;
    },
    goToSleep: (anyway = false) => attempt(() => client.sleep.goToSleep({ anyway })),
    wakeUp: (mode: 'discard' | 'finishExam') => attempt(() => client.sleep.wakeUp({ mode })),
    updateSettings: (patch: SettingsPatch) => attempt(() => client.settings.update(patch)),
    stop: () => {
      for (const stream of [conversations, counts, status, cycles, settings, style, health, models, runs])
        stream.stop();
      stopInfo();
      transcripts.stopFollowing();
      connection.stop();
    },
  };
}
export type AppState = ReturnType<typeof createAppState>;
