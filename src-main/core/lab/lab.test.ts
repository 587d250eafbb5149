import { describe, expect, it } from 'vitest';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import { EngineError } from '../engine/connection.ts';
import { placementAt } from '../exam-items/index.ts';
import type { ModelSession } from '../engine/session.ts';
import type { CorePorts } from '../ports.ts';
import { createJobSlot } from '../jobs/index.ts';
import { createLab } from './lab.ts';

const line = (answer: string) => JSON.stringify({ prompt: 'Hello?', completion: answer });
const start = {
  kind: 'start',
  steps: 1,
  trainRows: 4,
  anchoredRows: 0,
  validationRows: 0,
  droppedRows: 0,
  dropped: [],
  trainableParameters: 1,
  firstStep: 0,
};
const finished = {
  steps: 1,
  finalTrainLoss: 1,
  finalValidationLoss: null,
  seconds: 1,
  adapterPath: 'adapter',
  tokens: 1,
  stoppedEarly: null,
};

/** A lab whose trainer does as told and whose model says the same to every question. */
function openLab(train: (onItem: (item: unknown) => void, signal: AbortSignal) => Promise<unknown>) {
  const ports = {
    database: {
      values: { get: () => null, set: () => undefined },
      exams: { readings: () => [], keepReadings: () => undefined, saveRun: () => undefined, dropArm: () => undefined },
    },
    files: {
      writeLines: async (_folder: string, name: string) => name,
      cycleFolder: () => 'folder',
      removeCycleWork: async () => undefined,
    },
    settings: { get: () => ({ model: 'pocket', systemPrompt: '' }) },
    sha256: (text: string) => text,
    secrets: { find: async () => null },
    newId: () => 'run',
    clock: { now: () => 1, every: () => () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    startTrainer: async () => ({
      call: (
        _method: string,
        _params: unknown,
        { onItem, signal }: { onItem: (item: unknown) => void; signal: AbortSignal },
      ) => train(onItem, signal),
      close: async () => undefined,
    }),
  } as unknown as CorePorts;
  const engine = {
    async *examine({ items }: { items: unknown[] }) {
      for (const index of items.keys()) yield { index, text: 'No.', nll: 1, finishReason: 'stop' };
    },
  };
  const session: ModelSession = {
    loaded: { get: () => null },
    known: () => null,
    on: () => session,
    description: async () => ({
      name: 'pocket',
      placement: placementAt('easy'),
      sha256: 'w',
      template: 'pocket',
      windowTokens: 512,
      demo: true,
    }),
    use: (_adapter: unknown, _priority: unknown, _signal: unknown, work: (one: unknown) => unknown) => work(engine),
  } as unknown as ModelSession;
  const lab = createLab(ports, session, createJobSlot());
  const run = async (rows: string[]): Promise<LabRun> => {
    for await (const event of lab
      .experiment({ name: 'test', jsonLines: rows.join('\n'), recipe: 'seed', suite: 'quick' })
      .read())
      if (event.type === 'finished') return event.run;
    throw new Error('the run never finished');
  };
  return { lab, run };
}
/** Trains until somebody ends it. */
const forever = (_onItem: unknown, signal: AbortSignal) =>
  new Promise((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(new EngineError('cancelled', 'The call was cancelled.')), {
      once: true,
    }),
  );

describe('an experiment', () => {
  it('says how many rows were trained and how many were longer than the window', async () => {
    const { run } = openLab(async (onItem) => {
      onItem({ ...start, trainRows: 1, droppedRows: 5, droppedTrainRows: [1, 2, 3, 4, 6], shortenedTrainRows: 1 });
      return finished;
    });
    const done = await run(['a', 'b', 'c', 'd', 'e', 'f'].map(line));
    expect(done.failure).toBeNull();
    expect(done.rows).toBe(6);
    expect(done.training).toEqual({ trained: 1, heldOut: 0, tooLong: 5, shortened: 1 });
  });
  it('says why when no row fits', async () => {
    const sentence =
      'There is no row that fits: all 4 are longer than the 512 tokens that can be read. Shorten them and try again.';
    const { run } = openLab(() => Promise.reject(new EngineError('dataset_invalid', sentence)));
    expect((await run(['a', 'b', 'c', 'd'].map(line))).failure).toBe(sentence);
  });
  it('was cancelled only when you cancelled it', async () => {
    const cancelled = openLab(forever);
    const first = cancelled.run(['a', 'b', 'c', 'd'].map(line));
    await new Promise(setImmediate);
    cancelled.lab.cancel();
    expect((await first).failure).toBe('You cancelled it.');

    const closed = openLab(forever);
    const second = closed.run(['a', 'b', 'c', 'd'].map(line));
    await new Promise(setImmediate);
    await closed.lab.dispose();
    expect((await second).failure).toBe('Circadia was closed before it was done. Start it again.');

    const broken = openLab(() => Promise.reject(new EngineError('cancelled', 'The call was cancelled.')));
    expect((await broken.run(['a', 'b', 'c', 'd'].map(line))).failure).toBe(
      'The work ended before it was done. Try again.',
    );
  });
});
