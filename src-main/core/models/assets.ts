/** What became of a thing that can be fetched. */
export type AssetState =
  | { kind: 'missing' }
  | { kind: 'waiting' } // behind another fetch, or another host fetches it
  | {
      kind: 'fetching';
      receivedBytes: number;
      totalBytes: number;
      bytesPerSecond: number | null;
      secondsLeft: number | null;
    }
  | { kind: 'paused'; receivedBytes: number; totalBytes: number }
  | { kind: 'assembling'; done: number } // 0..1: hash, unzip, conversion
  | { kind: 'ready'; folder: string }
  | { kind: 'failed'; problem: AssetProblem };
export type AssetProblem =
  | { code: 'offline' }
  | { code: 'diskFull'; neededBytes: number; freeBytes: number }
  | { code: 'wrongHash' }
  | { code: 'stalled' }
  | { code: 'refused'; status: number }
  | { code: 'changed' }
  | { code: 'memberMissing' }
  | { code: 'unreadable'; reason: string };
export interface Asset {
  id: string;
  kind: 'model' | 'embedder';
  label: string;
  licence: string;
  revision: string;
  downloadBytes: number;
  diskBytes: number;
  /** A model's: what its weights and a token of context take, for the sentence on memory. */
  parameters: number | null;
  quantizationBits: number | null;
  sampling: { temperature: number; topP: number } | null;
  /** Where it is offered: everywhere, or on Apple silicon only. */
  offered: 'everywhere' | 'appleSilicon';
}
export interface Assets {
  catalogue(): readonly Asset[];
  state(id: string): AssetState;
  /** Fetches and assembles; joins a fetch under way, in this process or another host. Ends with ready, paused or failed; never throws but for the signal. */
  get(id: string, signal: AbortSignal): Promise<AssetState>;
  pause(id: string): void;
  remove(id: string): Promise<void>;
  onChange(listener: (id: string, state: AssetState) => void): () => void;
  close(): Promise<void>;
}
