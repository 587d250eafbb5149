import * as z from 'zod';
import { type labEventSchema, type LabRun, labRunSchema } from '../../../src-shared/contract/index.ts';
import { type Channel, createChannel } from '../channel.ts';
import { DEFAULT_SYSTEM_LINE } from '../chat/index.ts';
import type { AdapterChoice, ModelSession } from '../engine/session.ts';
import { failure, isCancelled, sentenceOf } from '../failure.ts';
import { decideGate, harnessReport, harnessSuite, summarise } from '../harness/index.ts';
import type { CorePorts } from '../ports.ts';
import { createPauseGate, NLL_LIMIT, type Recipe, recipeNamed, runTraining, type Sleep, takeExam } from '../sleep/index.ts';
import { createTopic, type Topic } from '../topic.ts';
import { readLabRows } from './rows.ts';

export type LabEvent = z.infer<typeof labEventSchema>;
type Suite = 'quick' | 'standard' | 'full';

export interface Lab {
  runs: Topic<LabRun[]>;
  /** Examines what is in use. */
  harness(suite: Suite): Channel<LabEvent>;
  /** Trains a copy on foreign rows and examines it against the untouched model; the model in use is never touched. */
  experiment(input: { name: string; jsonLines: string; recipe: Recipe['name']; suite: Suite }): Channel<LabEvent>;
  cancel(): boolean;
  dispose(): Promise<void>;
}

const KEPT_RUNS = 50;
const RUNS_KEY = 'lab.runs';

/** One experiment at a time, never beside a night. */
export function createLab(ports: CorePorts, session: ModelSession, sleep: Pick<Sleep, 'status'>): Lab {
  const stored = z.array(labRunSchema).safeParse(ports.database.values.get(RUNS_KEY) ?? []);
  const runs = createTopic<LabRun[]>(stored.success ? stored.data : []);
  let current: { controller: AbortController; done: Promise<void> } | null = null;
  const keep = (run: LabRun) => {
    const next = [run, ...runs.get().filter((one) => one.id !== run.id)].slice(0, KEPT_RUNS);
    ports.database.values.set(RUNS_KEY, next);
    runs.set(next);
  };

  const launch = (run: LabRun, work: (signal: AbortSignal, push: (event: LabEvent) => void) => Promise<LabRun>): Channel<LabEvent> => {
    const { kind } = sleep.status.get().state;
    if (kind === 'asleep' || kind === 'paused') throw failure('REFUSED', 'It is asleep. The lab waits until the night is over.');
    if (current !== null) throw failure('REFUSED', 'An experiment is running. Wait for its end, or cancel it.');
    const controller = new AbortController();
    const channel = createChannel<LabEvent>((last, next) => (last.type === 'progress' && next.type === 'progress' && last.stage === next.stage ? next : null));
    const done = work(controller.signal, (event) => channel.push(event))
      .catch((error: unknown): LabRun => ({ ...run, failure: controller.signal.aborted || isCancelled(error) ? 'You cancelled it.' : sentenceOf(error) }))
      .then((finished) => {
        const closed = { ...finished, endedAt: ports.clock.now() };
        current = null;
        keep(closed);
        channel.push({ type: 'finished', run: closed });
        channel.end();
      });
    current = { controller, done };
    return channel;
  };

  const examine = (
    signal: AbortSignal,
    suite: Suite,
    arm: { adapter: AdapterChoice; sha256: string | null },
    level: 'pocket' | 'standard',
    onProgress: (done: number, of: number) => void,
  ) => takeExam(ports, { model: { session, gate: createPauseGate(), signal }, suite: harnessSuite(suite, level), arm, onProgress });

  const blank = (kind: LabRun['kind'], name: string, suite: Suite, model: string): LabRun => ({
    id: ports.newId(),
    name,
    startedAt: ports.clock.now(),
    endedAt: null,
    kind,
    suite,
    model,
    recipe: null,
    rows: null,
    failure: null,
    tasks: null,
    pooled: null,
    itemsPerSecond: null,
    report: null,
    losses: [],
  });

  return {
    runs,
    harness(suite) {
      const active = ports.database.cycles.activeAdapter();
      const run = blank('harness', active === null ? 'The untouched model' : `Night ${active.cycle}`, suite, session.loaded.get()?.description.name ?? ports.settings.get().model);
      return launch(run, async (signal, push) => {
        const model = await session.description();
        const startedAt = ports.clock.now();
        const { results, cached } = await examine(signal, suite, { adapter: active, sha256: active?.sha256 ?? null }, model.harnessLevel, (done, of) =>
          push({ type: 'progress', stage: 'examine', done, of }),
        );
        const scores = summarise(results);
        const seconds = (ports.clock.now() - startedAt) / 1000;
        return {
          ...run,
          model: model.name,
          tasks: { ...scores.tasks },
          pooled: scores.pooled,
          itemsPerSecond: cached ? null : Math.round((results.length / Math.max(seconds, 0.001)) * 10) / 10,
        };
      });
    },
    experiment(input) {
      const rows = readLabRows(input.jsonLines, DEFAULT_SYSTEM_LINE);
      const recipe = recipeNamed(input.recipe);
      const run = { ...blank('experiment', input.name, input.suite, ports.settings.get().model), recipe: recipe.name, rows: rows.length };
      return launch(run, async (signal, push) => {
        const model = await session.description();
        const folder = `lab-${run.id}`;
        const heldOut = rows.length >= 10 ? Math.min(100, Math.floor(rows.length / 8)) : 0;
        const shuffled = rows
          .map((row, index) => ({ row, order: ports.sha256(`${index}`) }))
          .sort((a, b) => a.order.localeCompare(b.order))
          .map(({ row }) => row);
        const losses: LabRun['losses'] = [];
        try {
          const trainFile = await ports.files.writeLines(folder, 'train.jsonl', shuffled.slice(heldOut));
          const validationFile = heldOut === 0 ? null : await ports.files.writeLines(folder, 'validation.jsonl', shuffled.slice(0, heldOut));
          const outcome = await runTraining(ports, {
            model,
            trainFile,
            validationFile,
            outputFolder: `${ports.files.cycleFolder(folder)}/training`,
            resumeFrom: null,
            gate: createPauseGate(),
            signal,
            settings: { ...recipe.training, maximumSequence: Math.min(recipe.training.maximumSequence, model.windowTokens), seed: 1 },
            onMetrics(metrics, step) {
              for (const { trainLoss, validationLoss, step: at } of metrics) {
                losses.push({ step: at, trainLoss, validationLoss });
                push({ type: 'loss', step: at, trainLoss, validationLoss });
              }
              push({ type: 'progress', stage: 'train', done: step, of: recipe.training.steps });
            },
            onCheckpoint: () => undefined,
          });
          const base = await examine(signal, input.suite, { adapter: null, sha256: null }, model.harnessLevel, (done, of) =>
            push({ type: 'progress', stage: 'examine', done, of: of * 2 }),
          );
          const trained = await examine(signal, input.suite, { adapter: { id: folder, path: outcome.adapterPath, scale: 1 }, sha256: folder }, model.harnessLevel, (done, of) =>
            push({ type: 'progress', stage: 'examine', done: done + of, of: of * 2 }),
          );
          const decision = decideGate({ before: base.results, after: trained.results, nllLimit: NLL_LIMIT[model.harnessLevel] });
          const scores = summarise(trained.results);
          return {
            ...run,
            model: model.name,
            losses,
            tasks: { ...scores.tasks },
            pooled: scores.pooled,
            report: harnessReport({ suite: input.suite, base: null, before: base.results, after: trained.results, decision }),
          };
        } finally {
          await ports.files.removeCycleWork(folder).catch(() => undefined);
        }
      });
    },
    cancel() {
      current?.controller.abort();
      return current !== null;
    },
    async dispose() {
      current?.controller.abort();
      await current?.done;
    },
  };
}
