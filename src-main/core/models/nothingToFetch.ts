import type { Assets } from './assets.ts';

/** Where nothing can be had from elsewhere: on a stage, in an experiment. */
export const NOTHING_TO_FETCH: Assets = {
  catalogue: () => [],
  state: () => ({ kind: 'missing' }),
  get: async () => ({ kind: 'missing' }),
  pause: () => undefined,
  remove: async () => undefined,
  onChange: () => () => undefined,
  close: async () => undefined,
};
