import type * as z from 'zod';

/** A part of an experiment that is run whole and kept: after an interruption the parts that are done stay done. */
export interface Piece {
  readonly id: string;
  /** Earlier pieces that this one goes on from; run before it, by the same worker or another. */
  readonly after?: string;
}

export interface Experiment<Result = unknown> {
  readonly name: string;
  /** Without ending: NAME.json holds the results, NAME.md the page. */
  readonly file: string;
  /** Changes with what the results depend on; results of another method are not mixed. */
  readonly method: string;
  readonly pieces: readonly Piece[];
  readonly result: z.ZodType<Result>;
  run(id: string, signal: AbortSignal): Promise<Result>;
  /** The written page, from what is done so far. */
  page(results: ReadonlyMap<string, Result>): string;
}
