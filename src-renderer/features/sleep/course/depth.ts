import type { Phase } from '../../../../src-shared/contract/index.ts';

export type Depth = 'light' | 'dream' | 'deep';

/** What happens to the machine: light, files move; dream, the model reads and writes; deep, weights change. */
export const DEPTHS: Record<Phase, Depth> = {
  gather: 'light',
  sort: 'light',
  tidy: 'dream',
  prepare: 'dream',
  train: 'deep',
  examine: 'dream',
  decide: 'light',
  settle: 'light',
};
