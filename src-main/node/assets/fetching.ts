import type { AssetProblem } from '../../core/models/assets.ts';
import type { Source, WantedFile } from './recipe.ts';
import type { Staging } from './staging.ts';

export interface FetchRequest<Kind extends Source['kind'] = Source['kind']> {
  source: Extract<Source, { kind: Kind }>;
  /** Those still missing in `staging.files`. */
  files: readonly WantedFile[];
  staging: Staging;
  signal: AbortSignal;
  /** How many bytes of this source are here, those of an earlier run included. */
  onReceived(bytes: number): void;
}

/** Why a source did not bring everything; its bytes may have been enough for a next try. */
export class SourceFailed extends Error {
  override readonly name = 'SourceFailed';
  readonly problem: AssetProblem;
  constructor(problem: AssetProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Brings the files into `staging.files`, each by one rename after its hash was checked, or throws SourceFailed; throws
 * the signal's reason once it was aborted.
 */
export type FetchFrom<Kind extends Source['kind']> = (request: FetchRequest<Kind>) => Promise<void>;

export interface Fetchers {
  hub: FetchFrom<'hub'>;
  wheel: FetchFrom<'wheel'>;
}
