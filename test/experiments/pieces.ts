import type { Piece } from './experiment.ts';

export interface PiecesRequest {
  readonly pieces: readonly Piece[];
  readonly done: (id: string) => boolean;
  readonly workers: number;
  readonly signal: AbortSignal;
  /** Runs one piece and keeps its result; `done` says so afterwards. */
  readonly run: (piece: Piece) => Promise<void>;
  readonly onFailure: (piece: Piece, error: unknown) => void;
}

/**
 * Runs what is not done, a few at a time and each after the one it goes on from. A failure ends only the pieces that go
 * on from it; an abort starts nothing more.
 */
export async function runPieces({ pieces, done, workers, signal, run, onFailure }: PiecesRequest): Promise<void> {
  const waiting = pieces.filter(({ id }) => !done(id));
  const running = new Set<Promise<void>>();
  for (;;) {
    while (!signal.aborted && running.size < workers) {
      const at = waiting.findIndex(({ after }) => after === undefined || done(after));
      const [piece] = at === -1 ? [] : waiting.splice(at, 1);
      if (piece === undefined) break;
      const work: Promise<void> = run(piece)
        .catch((error: unknown) => {
          if (!signal.aborted) onFailure(piece, error);
        })
        .finally(() => running.delete(work));
      running.add(work);
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
}
