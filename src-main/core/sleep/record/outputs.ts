import type * as z from 'zod';
import { type Phase, PHASES } from '../../../../src-shared/contract/index.ts';
import type { NightRecord } from '../../ports.ts';
import { forgetSort, type GatherOutput, gatherOutputSchema, type SortOutput, sortOutputSchema } from './day.ts';
import { type ExamineOutput, examineOutputSchema, forgetExamine } from './examine.ts';
import { type Forgotten, forgetTexts } from './forgotten.ts';
import { withOldReport } from './oldReport.ts';
import { type PrepareOutput, prepareOutputSchema } from './prepare.ts';
import { type TidyOutput, tidyOutputSchema } from './tidy.ts';
import { type TrainOutput, trainOutputSchema } from './train.ts';
import {
  type DecideOutput,
  decideOutputSchema,
  forgetDecide,
  type SettleOutput,
  settleOutputSchema,
} from './verdict.ts';

/** What each phase leaves for those after it and for the page of the night: the one truth about a night. */
export interface NightOutputs {
  gather: GatherOutput;
  sort: SortOutput;
  tidy: TidyOutput;
  prepare: PrepareOutput;
  train: TrainOutput;
  examine: ExamineOutput;
  decide: DecideOutput;
  settle: SettleOutput;
}
interface OutputKind<Output> {
  schema: z.ZodType<Output>;
  /** The same without what is to be forgotten, in every text that it has room for. */
  forget(output: Output, what: Forgotten): Output;
}
export const OUTPUTS: { [Name in Phase]: OutputKind<NightOutputs[Name]> } = {
  gather: { schema: gatherOutputSchema, forget: forgetTexts },
  sort: { schema: sortOutputSchema, forget: forgetSort },
  tidy: { schema: tidyOutputSchema, forget: forgetTexts },
  prepare: { schema: prepareOutputSchema, forget: forgetTexts },
  train: { schema: trainOutputSchema, forget: forgetTexts },
  examine: { schema: examineOutputSchema, forget: forgetExamine },
  decide: { schema: decideOutputSchema, forget: forgetDecide },
  settle: { schema: settleOutputSchema, forget: forgetTexts },
};

export type Stored<Output> = { kind: 'none' } | { kind: 'unreadable' } | { kind: 'read'; output: Output };

/**
 * What a phase left, checked. What cannot be read is never taken for nothing: a phase that is done has left something.
 */
export function readOutput<Name extends Phase>(
  name: Name,
  { report, phases }: Pick<NightRecord, 'report' | 'phases'>,
): Stored<NightOutputs[Name]> {
  const row = phases.find(({ phase }) => phase === name);
  if (row === undefined) return { kind: 'none' };
  const stored = report === null ? row.output : withOldReport(name, row.output, report);
  if (stored === null && row.state !== 'done') return { kind: 'none' };
  const parsed = OUTPUTS[name].schema.safeParse(stored);
  return parsed.success ? { kind: 'read', output: parsed.data } : { kind: 'unreadable' };
}

/** Whatever the phases of a night left that can be read, and the first of them that cannot. */
export function readNight(night: Pick<NightRecord, 'report' | 'phases'>): {
  outputs: Partial<NightOutputs>;
  unreadable: Phase | null;
} {
  const found = PHASES.map((name) => ({ name, stored: readOutput(name, night) }));
  const readable = found.flatMap(({ name, stored }) => (stored.kind === 'read' ? [[name, stored.output]] : []));
  return {
    outputs: Object.fromEntries(readable) as Partial<NightOutputs>,
    unreadable: found.find(({ stored }) => stored.kind === 'unreadable')?.name ?? null,
  };
}
