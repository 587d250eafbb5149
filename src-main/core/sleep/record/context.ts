import type * as z from 'zod';
import type { NightEvent, Phase } from '../../../../src-shared/contract/index.ts';
import type { ModelSession } from '../../engine/session.ts';
import type { Memories } from '../../memory/index.ts';
import type { CorePorts, ModelDescription } from '../../ports.ts';
import type { Style } from '../../manner/index.ts';
import type { PauseGate } from '../model/pauseGate.ts';
import type { Recipe } from '../model/recipes.ts';
import { type NightReport, readReport } from './report.ts';

/** What every phase of one night works with. */
export interface NightContext {
  cycle: number;
  recipe: Recipe;
  suite: 'quick' | 'standard' | 'full';
  model: ModelDescription;
  systemPrompt: string;
  ports: CorePorts;
  session: ModelSession;
  memories: Memories;
  style: Pick<Style, 'directives' | 'sources'>;
  gate: PauseGate;
  signal: AbortSignal;
  emit(event: NightEvent): void;
  progress(phase: Phase, done: number, of: number): void;
}

/** The stored result of an earlier phase, checked; throws when it is not there, which is a bug. */
export function outputOf<T>(context: NightContext, phase: Phase, schema: z.ZodType<T>): T {
  const row = context.ports.database.cycles.phases(context.cycle).find((one) => one.phase === phase);
  return schema.parse(row?.output);
}

/** Changes the report of the night; the rest of it stays. */
export function amendReport(context: NightContext, change: Partial<NightReport>): void {
  const cycles = context.ports.database.cycles;
  cycles.update(context.cycle, { report: { ...readReport(cycles.get(context.cycle)?.report), ...change } });
}

/** Ends the night before its last phase for a reason that is no failure. */
export class NightEnds extends Error {
  override readonly name = 'NightEnds';
  readonly verdict: 'light' | 'interrupted';
  /** What its last phase says, in a word or two. */
  readonly summary: string;
  constructor(verdict: 'light' | 'interrupted', reason: string, summary = reason) {
    super(reason);
    this.verdict = verdict;
    this.summary = summary;
  }
}

/** The id under which a night's files and adapter are kept. */
export function cycleId(cycle: number): string {
  return String(cycle).padStart(4, '0');
}
