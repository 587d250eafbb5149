import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CycleDetail, Metric, NightEvent } from '../../src-shared/contract/index.ts';
import { type Connection, describeFailure } from '../client/index.ts';

export interface Night {
  detail: CycleDetail | null;
  sentence: string | null;
  progress: { phase: string; done: number; of: number } | null;
}
export type NightsState = Readonly<Record<number, Night>>;

export interface Nights {
  store: StoreApi<NightsState>;
  /** Loads a night and, while it runs, keeps it current. Returns the way to stop. */
  watch(cycle: number): () => void;
}

const EMPTY: Night = { detail: null, sentence: null, progress: null };

/** One more reading on the curve; a step that is already there is completed, not repeated. */
export function withMetric(
  metrics: readonly Metric[],
  event: Extract<NightEvent, { type: 'metric' }>,
  at: number,
): Metric[] {
  const index = metrics.findLastIndex((metric) => metric.step === event.step);
  const known = index === -1 ? null : (metrics[index] ?? null);
  const next: Metric = {
    step: event.step,
    at: known?.at ?? at,
    trainLoss: event.trainLoss ?? known?.trainLoss ?? null,
    validationLoss: event.validationLoss ?? known?.validationLoss ?? null,
    learningRate: event.learningRate ?? known?.learningRate ?? null,
  };
  return known === null ? [...metrics, next] : metrics.map((metric, place) => (place === index ? next : metric));
}

/** What one event of the running night changes in its page. */
export function withNightEvent(detail: CycleDetail, event: NightEvent, now: number): CycleDetail {
  switch (event.type) {
    case 'metric':
      return { ...detail, metrics: withMetric(detail.metrics, event, now) };
    case 'phase':
      return {
        ...detail,
        // A joined stream tells the whole night again: what has ended keeps the time at which it ended.
        phases: detail.phases.map((phase) =>
          phase.phase !== event.phase || phase.endedAt !== null
            ? phase
            : {
                ...phase,
                state: event.state,
                summary: event.summary ?? phase.summary,
                startedAt: phase.startedAt ?? now,
                endedAt: event.state === 'running' ? null : now,
              },
        ),
      };
    case 'verdict':
      return { ...detail, verdict: event.verdict, reason: event.reason, secondsPerPhase: event.seconds };
    case 'plan':
      return { ...detail, plan: event.plan };
    case 'progress':
      return detail;
    default:
      return event satisfies never;
  }
}

/** Keeps the nights that are on the page. */
export function createNights(connection: Connection): Nights {
  const { client } = connection;
  const store = createStore<NightsState>(() => ({}));
  const change = (cycle: number, next: (night: Night) => Night) =>
    store.setState((all) => ({ [cycle]: next(all[cycle] ?? EMPTY) }));
  const load = async (cycle: number) => {
    const detail = await client.sleep.cycle({ cycle });
    change(cycle, () => ({ detail, sentence: null, progress: null }));
    return detail;
  };
  const watch = (cycle: number) => {
    const abort = new AbortController();
    const run = async () => {
      try {
        const detail = await load(cycle);
        if (detail.verdict !== null) return;
        let waiting: NightEvent[] = [];
        const apply = () => {
          const events = waiting;
          waiting = [];
          if (events.length === 0) return;
          change(cycle, (night) => {
            if (night.detail === null) return night;
            const progress = events.findLast((event) => event.type === 'progress');
            return {
              ...night,
              detail: events.reduce((before, event) => withNightEvent(before, event, Date.now()), night.detail),
              progress: progress ?? night.progress,
            };
          });
        };
        // A night that has run for a while begins with hundreds of events: the page takes them a few times a second.
        const timer = setInterval(apply, 250);
        try {
          for await (const event of await client.sleep.night({ cycle }, { signal: abort.signal })) waiting.push(event);
        } finally {
          clearInterval(timer);
          apply();
        }
        if (!abort.signal.aborted) await load(cycle);
      } catch (error) {
        if (!abort.signal.aborted) change(cycle, (night) => ({ ...night, sentence: describeFailure(error).sentence }));
      }
    };
    void run();
    return () => abort.abort();
  };
  return { store, watch };
}
