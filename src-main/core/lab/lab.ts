import * as z from 'zod';
import { type labEventSchema, type LabRun, labRunSchema, type Suite } from '../../../src-shared/contract/index.ts';
import { type Channel, createChannel } from '../channel.ts';
import { systemLine } from '../chat/index.ts';
import type { ModelSession } from '../engine/session.ts';
import { failure, sentenceOf } from '../failure.ts';
import type { JobSlot } from '../jobs/index.ts';
import type { CorePorts } from '../ports.ts';
import { createPauseGate, type Recipe, recipeNamed } from '../sleep/index.ts';
import { takeOwnExam } from './own/ownExam.ts';
import { readOwnExam, textOf } from './own/readOwnExam.ts';
import { storedReportSchema } from '../harness/index.ts';
import { createTopic, type Topic } from '../topic.ts';
import { examineInUse, type HarnessRequest } from './examination.ts';
import { runExperiment } from './experiment.ts';
import { labItems, type LabItems, type LabItemsRequest } from './labItems.ts';
import { readLabRows, refuseSecrets } from './rows.ts';

export type LabEvent = z.infer<typeof labEventSchema>;

export interface Lab {
  runs: Topic<LabRun[]>;
  /** Examines what is in use. */
  harness(request: HarnessRequest): Channel<LabEvent>;
  /** The answers of one of the newest runs beside those it is compared with. */
  items(request: LabItemsRequest): LabItems;
  /** Trains a copy on foreign rows and examines it against the untouched model; the model in use is never touched. */
  experiment(input: { name: string; jsonLines: string; recipe: Recipe['name']; suite: Suite }): Channel<LabEvent>;
  /** Puts a person's own exam to what is in use. */
  ownExam(input: { name: string; jsonLines: string }): Channel<LabEvent>;
  cancel(): boolean;
  /** Ends what runs, for this reason; resolves once it has ended. */
  dispose(why?: string): Promise<void>;
}

const TRAINED_ON = 'An experiment trains on every row, so take it out and start again.';
const ASKED = 'An exam is put to the model word for word, so take it out and start again.';
const KEPT_RUNS = 50;
const RUNS_KEY = 'lab.runs';

/** One experiment at a time, never beside a night. */
export function createLab(ports: CorePorts, session: ModelSession, jobs: JobSlot): Lab {
  const runs = createTopic(readRuns(ports.database.values.get(RUNS_KEY)));
  let current: { controller: AbortController; done: Promise<void> } | null = null;
  const keep = (run: LabRun) => {
    const next = [run, ...runs.get().filter((one) => one.id !== run.id)].slice(0, KEPT_RUNS);
    ports.database.values.set(RUNS_KEY, next);
    runs.set(next);
  };

  const launch = (
    run: LabRun,
    work: (signal: AbortSignal, push: (event: LabEvent) => void) => Promise<LabRun>,
  ): Channel<LabEvent> => {
    const release = jobs.take('lab');
    const controller = new AbortController();
    const channel = createChannel<LabEvent>((last, next) =>
      last.type === 'progress' && next.type === 'progress' && last.stage === next.stage ? next : null,
    );
    const done = work(controller.signal, (event) => channel.push(event))
      .catch((error: unknown): LabRun => ({
        ...run,
        failure: sentenceOf(controller.signal.aborted ? controller.signal.reason : error),
      }))
      .then((finished) => {
        const closed = { ...finished, endedAt: ports.clock.now() };
        current = null;
        release();
        try {
          keep(closed);
        } catch (error) {
          ports.log.error('a run of the lab could not be kept', { error: String(error) });
        }
        channel.push({ type: 'finished', run: closed });
        channel.end();
      });
    current = { controller, done };
    return channel;
  };

  const blank = (kind: LabRun['kind'], suite: Suite, model: string): LabRun => ({
    id: ports.newId(),
    name: null,
    night: null,
    threeTimes: false,
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
    rotation: 0,
    cached: 0,
    flips: {},
    comparedWith: null,
    resolvesPoints: null,
    placement: null,
    own: null,
    report: null,
    losses: [],
  });

  return {
    runs,
    items: (request) => labItems(ports.database.exams, runs.get(), request),
    harness(request) {
      const active = session.active();
      const model = session.known()?.name ?? '';
      const run = {
        ...blank('harness', request.suite, model),
        night: active?.cycle ?? null,
        threeTimes: request.aa,
        rotation: request.rotation,
      };
      return launch(run, (signal, push) =>
        examineInUse({
          ports,
          session,
          earlier: runs.get(),
          run,
          request,
          signal,
          onPlace: (done, of) => push({ type: 'progress', stage: 'place', done, of }),
          onProgress: (done, of) => push({ type: 'progress', stage: 'examine', done, of }),
        }),
      );
    },
    experiment(input) {
      const rows = readLabRows(input.jsonLines, systemLine(session.known()?.template ?? 'pocket'));
      const recipe = recipeNamed(input.recipe);
      const run = {
        ...blank('experiment', input.suite, session.known()?.name ?? ''),
        name: input.name,
        recipe: recipe.name,
        rows: rows.length,
      };
      return launch(run, async (signal, push) => {
        const texts = rows.map(({ messages }) => messages.map(({ content }) => content).join('\n'));
        await refuseSecrets(ports, texts, TRAINED_ON, signal);
        return runExperiment({ ports, session, run, recipe, suite: input.suite, rows, signal, push });
      });
    },
    ownExam(input) {
      const questions = readOwnExam(input.jsonLines);
      const run = {
        ...blank('own', 'quick', session.known()?.name ?? ''),
        suite: 'own',
        name: input.name,
        night: session.active()?.cycle ?? null,
        rows: questions.length,
      };
      return launch(run, async (signal, push) => {
        await refuseSecrets(ports, questions.map(textOf), ASKED, signal);
        const model = await session.description();
        const bound = session.on(model);
        const active = bound.active();
        const night = { session: bound, gate: createPauseGate(), signal };
        const startedAt = ports.clock.now();
        const found = await takeOwnExam(night, active, questions, (done, of) =>
          push({ type: 'progress', stage: 'examine', done, of }),
        );
        const seconds = Math.max((ports.clock.now() - startedAt) / 1000, 0.001);
        const itemsPerSecond = Math.round((questions.length / seconds) * 10) / 10;
        return { ...run, ...found, itemsPerSecond, night: active?.cycle ?? null, model: model.name };
      });
    },
    cancel() {
      current?.controller.abort(failure('REFUSED', 'You cancelled it.'));
      return current !== null;
    },
    async dispose(why = 'Circadia was closed before it was done. Start it again.') {
      current?.controller.abort(failure('UNAVAILABLE', why));
      await current?.done;
    },
  };
}

/** The kept runs, those of older versions too; none where they cannot be read. */
function readRuns(stored: unknown): LabRun[] {
  const runs = z.array(labRunSchema.extend({ report: storedReportSchema.nullable() })).safeParse(stored ?? []);
  return runs.data ?? [];
}
