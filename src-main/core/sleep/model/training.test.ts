import { describe, expect, it } from 'vitest';
import { EngineError } from '../../engine/connection.ts';
import { createPauseGate } from './pauseGate.ts';
import { recipeNamed } from './recipes.ts';
import { runTraining } from './training.ts';

/** A trainer that says what the test lets it say, under a clock that ticks when the test says so. */
function training() {
  const ticks = new Set<() => void>();
  const gate = createPauseGate();
  const said: ((item: unknown) => void)[] = [];
  const answer = Promise.withResolvers<unknown>();
  const started = Promise.withResolvers<void>();
  const ports = {
    clock: {
      now: () => 0,
      every: (_intervalMs: number, callback: () => void) => {
        ticks.add(callback);
        return () => void ticks.delete(callback);
      },
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    startTrainer: async () => ({
      call: (
        method: string,
        _params: unknown,
        { signal, onItem }: { signal: AbortSignal; onItem?: (item: unknown) => void },
      ) => {
        if (method !== 'train') return Promise.resolve({ paused: method === 'pause' });
        if (onItem !== undefined) said.push(onItem);
        started.resolve();
        signal.addEventListener('abort', () => answer.reject(signal.reason), { once: true });
        return answer.promise;
      },
      close: async () => undefined,
    }),
  } as unknown as Parameters<typeof runTraining>[0];
  const run = () =>
    runTraining(ports, {
      model: { folder: 'model', template: 'pocket' } as Parameters<typeof runTraining>[1]['model'],
      trainFile: 'train.jsonl',
      validationFile: null,
      outputFolder: 'out',
      settings: { ...recipeNamed('gentle').training, seed: 1 },
      resumeFrom: null,
      gate,
      signal: new AbortController().signal,
      onMetrics: () => undefined,
      onCheckpoint: () => undefined,
    });
  return {
    run,
    gate,
    started: started.promise,
    say: (item: unknown) => said.forEach((tell) => tell(item)),
    finish: () =>
      answer.resolve({
        steps: 300,
        finalTrainLoss: 1,
        finalValidationLoss: null,
        seconds: 1,
        adapterPath: 'adapter',
        tokens: 1,
        stoppedEarly: null,
      }),
    secondsAwake: (seconds: number) => {
      for (let at = 0; at < seconds; at += 1) for (const tick of [...ticks]) tick();
    },
    ticking: () => ticks.size,
  };
}

describe('a trainer that says nothing', () => {
  it('is ended after ten minutes awake, and nobody is said to have cancelled it', async () => {
    const { run, started, secondsAwake, ticking } = training();
    const outcome = run();
    await started;
    secondsAwake(600);
    await expect(outcome).rejects.toEqual(
      new EngineError(
        'deadline',
        'The training process said nothing for ten minutes, so it was ended. Nothing changed; it can be started again.',
      ),
    );
    expect(ticking()).toBe(0);
  });
  it('may be silent while the computer sleeps: one tick is all that a closed lid costs', async () => {
    const { run, started, secondsAwake, finish } = training();
    const outcome = run();
    await started;
    secondsAwake(590);
    // Hours later: one late tick.
    secondsAwake(1);
    finish();
    await expect(outcome).resolves.toMatchObject({ steps: 300 });
  });
  it('may be silent while it is paused, also when it was before it began', async () => {
    const { run, gate, started, secondsAwake, finish } = training();
    gate.pause('cameBack');
    const outcome = run();
    await Promise.resolve();
    secondsAwake(2_000);
    gate.resume();
    await started;
    gate.pause('cameBack');
    secondsAwake(2_000);
    gate.resume();
    finish();
    await expect(outcome).resolves.toMatchObject({ steps: 300 });
  });
});
