import type { Asset, Assets, AssetState } from '../../src-main/core/models/assets.ts';

/** The first model as the catalogue offers it. */
export const FIRST_ASSET: Asset = {
  id: 'SmolLM2-135M-Instruct',
  kind: 'model',
  label: 'SmolLM2 135M Instruct',
  licence: 'Apache-2.0',
  revision: 'b179c952',
  downloadBytes: 92_871_040,
  diskBytes: 100_500_000,
  parameters: 134_515_008,
  quantizationBits: 4,
  sampling: { temperature: 0.2, topP: 0.9 },
  offered: 'everywhere',
};

export interface FakeAssets extends Assets {
  /** Tells everybody of a state; one that ends a fetch ends it. */
  become(id: string, state: AssetState): void;
  /** Every fetch that was asked for, and every removal. */
  asked: string[];
}

/** A catalogue whose fetches stand at their beginning until the test says how they go on. */
export function createFakeAssets(catalogue: readonly Asset[] = [FIRST_ASSET]): FakeAssets {
  const states = new Map<string, AssetState>();
  const listeners = new Set<(id: string, state: AssetState) => void>();
  const waiting = new Map<string, (state: AssetState) => void>();
  const asked: string[] = [];
  const state = (id: string): AssetState => states.get(id) ?? { kind: 'missing' };
  const become = (id: string, next: AssetState): void => {
    states.set(id, next);
    for (const listener of [...listeners]) listener(id, next);
    if (next.kind !== 'ready' && next.kind !== 'paused' && next.kind !== 'failed' && next.kind !== 'missing') return;
    waiting.get(id)?.(next);
    waiting.delete(id);
  };
  return {
    asked,
    become,
    state,
    catalogue: () => catalogue,
    async get(id, signal) {
      asked.push(`get ${id}`);
      const ended = new Promise<AssetState>((resolve) => void waiting.set(id, resolve));
      const pause = () => {
        if (waiting.has(id)) become(id, { kind: 'paused', receivedBytes: 0, totalBytes: 1 });
      };
      signal.addEventListener('abort', pause, { once: true });
      become(id, { kind: 'fetching', receivedBytes: 0, totalBytes: 1, bytesPerSecond: null, secondsLeft: null });
      return ended;
    },
    pause: (id) => become(id, { kind: 'paused', receivedBytes: 0, totalBytes: 1 }),
    async remove(id) {
      asked.push(`remove ${id}`);
      become(id, { kind: 'missing' });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => undefined,
  };
}
