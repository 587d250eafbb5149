import type { Connection } from './connection.ts';

const PAUSE_MS = 400;

/**
 * Delivers every value of a stream and opens it again when it ends or the connection drops. Returns the way to stop.
 */
export function follow<T>(
  connection: Connection,
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  receive: (value: T) => void,
): () => void {
  const abort = new AbortController();
  const run = async () => {
    while (!abort.signal.aborted) {
      try {
        await connection.whenOpen(abort.signal);
        for await (const value of await open(abort.signal)) {
          if (abort.signal.aborted) return;
          receive(value);
        }
      } catch {
        // A lost connection is shown by the connection's own state; the next round opens the stream again.
      }
      await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
  };
  void run();
  return () => abort.abort();
}
