import type { Metric } from '../../../src-shared/contract/index.ts';

/** A small repeatable source of numbers, so that two pictures of one state are alike. */
export function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The losses of a run that learns; measured on held-out rows at its first, every 25th and its last step. */
export function lossAt(step: number, steps: number): { trainLoss: number; validationLoss: number | null } {
  return {
    trainLoss: 1.42 + 0.6 * Math.exp(-step / 60) + (noise(step * 7919)() - 0.5) * 0.28,
    validationLoss: step === 1 || step % 25 === 0 || step === steps ? 1.66 + 0.28 * Math.exp(-step / 55) : null,
  };
}

/** The first steps of a run, all of it by default. */
export function metrics(at: number, steps: number, taken = steps): Metric[] {
  return Array.from({ length: taken }, (_, index) => ({
    step: index + 1,
    ...lossAt(index + 1, steps),
    learningRate: 1e-4,
    at,
  }));
}
