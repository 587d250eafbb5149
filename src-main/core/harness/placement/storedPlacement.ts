import * as z from 'zod';
import { EXAM_TASKS, READINGS, RUNGS } from '../../../../src-shared/contract/vocabulary.ts';

const placeSchema = z.object({ rung: z.enum(RUNGS), reading: z.enum(READINGS) });

/** Rung and reading of every task, as a model's folder or a night keeps them. */
export const placementSchema = z.record(z.enum(EXAM_TASKS), placeSchema);

/** The same with what was found there, as it is kept for the weights it was measured on. */
export const measuredPlacementSchema = z.record(
  z.enum(EXAM_TASKS),
  placeSchema.extend({ right: z.number().int(), n: z.number().int(), chance: z.number() }),
);
