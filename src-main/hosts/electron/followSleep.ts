import type { SleepStatus } from '../../../src-shared/contract/index.ts';
import type { CoreClient } from '../connection/attach.ts';

const TRY_AGAIN_MS = 1_000;

/** Calls back with every state of sleep until stopped; opens the stream again when it breaks. */
export function followSleep(client: CoreClient, onStatus: (status: SleepStatus) => void): () => void {
  const abort = new AbortController();
  const run = async () => {
    while (!abort.signal.aborted) {
      try {
        for await (const status of await client.sleep.status(undefined, { signal: abort.signal })) onStatus(status);
      } catch {
        // The core ends or restarts; the next round tells.
      }
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  };
  void run();
  return () => abort.abort();
}
