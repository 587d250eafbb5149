import * as z from 'zod';
import type { Phase } from '../../../../src-shared/contract/index.ts';
import { examineOutputSchema } from './examine.ts';
import { prepareOutputSchema, studiedSchema } from './prepare.ts';
import { NONE_UNFIT, NOT_TRAINED, trainOutputSchema } from './train.ts';
import { decideOutputSchema } from './verdict.ts';

const [lesson] = prepareOutputSchema.options;
const NOTHING = { style: 0, earlier: 0, replay: 0, grounded: 0, raw: 0, heldOut: 0, leftOut: [], targets: null };

/** The one report that nights of earlier versions kept beside their phases, and that phases handed on by. */
const oldReportSchema = z.object({
  harness: decideOutputSchema.shape.harness.default(null),
  studied: studiedSchema.default(NOTHING),
  unfit: trainOutputSchema.shape.unfit.default(NONE_UNFIT),
  settings: lesson.shape.settings.default({}),
  steps: z.number().nullable().default(null),
  peakMemoryBytes: z.number().nullable().default(null),
  /** Wishes, in the sentences in which they were told. */
  directives: lesson.shape.wishes.default([]),
  learned: examineOutputSchema.shape.learned.default(null),
  leaks: examineOutputSchema.shape.leaks.default(null),
  brake: examineOutputSchema.shape.brake.default(null),
  gauge: trainOutputSchema.shape.gauge.default([]),
  stoppedEarly: trainOutputSchema.shape.stoppedEarly.default(null),
});

/** Phases of which the old report held a part. */
const REPORTED: ReadonlySet<Phase> = new Set(['prepare', 'train', 'examine', 'decide']);

/**
 * What a phase of a night of an earlier version left, completed from the report beside it; what the phase itself wrote
 * counts more. Undefined where that report cannot be read.
 */
export function withOldReport(phase: Phase, output: unknown, stored: unknown): unknown {
  if (!REPORTED.has(phase)) return output;
  const parsed = oldReportSchema.safeParse(stored);
  if (!parsed.success) return undefined;
  const { harness, studied, unfit, settings, steps, peakMemoryBytes, directives, ...rest } = parsed.data;
  const { learned, leaks, brake, gauge, stoppedEarly } = rest;
  const own = typeof output === 'object' ? output : {};
  switch (phase) {
    case 'prepare':
      if (output === null) return { kind: 'nothing', leftOut: studied.leftOut };
      return { kind: 'lesson', wishes: directives, settings, studied, ...own };
    case 'train':
      return { ...NOT_TRAINED, unfit, gauge, steps, peakMemoryBytes, stoppedEarly, ...own };
    case 'examine':
      return output === null ? null : { learned, leaks, brake, ...own };
    case 'decide':
      return output === null ? null : { harness, ...own };
    default:
      return output;
  }
}
