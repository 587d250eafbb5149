import { dose } from './dose.ts';
import type { Experiment } from './experiment.ts';
import { lessIsMore } from './lessIsMore.ts';
import { oneNight } from './oneNight.ts';
import { sevenNights } from './sevenNights.ts';

/** Every experiment, in the order in which they are best run. */
export const EXPERIMENTS: readonly Experiment[] = [dose, oneNight, sevenNights, lessIsMore] as readonly Experiment[];
