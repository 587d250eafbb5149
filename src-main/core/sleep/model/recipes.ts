import * as z from 'zod';
import { RECIPES } from '../../../../src-shared/contract/index.ts';

export const trainingSettingsSchema = z.object({
  rank: z.number().int().positive(),
  scale: z.number().positive(),
  dropout: z.number().min(0).max(0.9),
  layers: z.number().int(),
  learningRate: z.number().positive(),
  warmupFraction: z.number().min(0).max(0.5),
  schedule: z.enum(['constant', 'cosine']),
  steps: z.number().int().positive(),
  batchSize: z.number().int().positive(),
  maximumSequence: z.number().int().positive(),
  lossOn: z.enum(['lastReply', 'replies', 'all']),
  evaluateEvery: z.number().int().positive(),
  checkpointEvery: z.number().int().positive(),
  gradientCheckpoint: z.boolean(),
  /** How much KL(base ‖ student) counts on the answers of rehearsal rows. */
  klWeight: z.number().min(0),
  /**
   * Nats per token on everyday answers of the base; beyond it training ends at the last checkpoint within. 0: no limit.
   */
  klLimit: z.number().min(0),
  /** By how many nats per token those answers may become more surprising. 0: no limit. */
  nllLimit: z.number().min(0),
});
export type TrainingSettings = z.infer<typeof trainingSettingsSchema>;

export const recipeSchema = z.object({
  name: z.enum(RECIPES),
  /**
   * `targets`: the base, told the wishes, writes the lesson. `raw`: the day's exchanges as they were. `none`: memory
   * upkeep only.
   */
  lessons: z.enum(['targets', 'raw', 'none']),
  /** How many times as much of a run is rehearsal, the base's own verified answers, as lessons; 1 is half of it. */
  replayShare: z.number().min(0).max(4),
  /** Lessons of earlier nights that tonight would not study otherwise, for each lesson of tonight. */
  earlierShare: z.number().min(0).max(1),
  /** Fewer kept turns than this teach nothing and the weights stay as they are. */
  minimumTurns: z.number().int().positive(),
  /** Days of earlier turns that are studied again, since every night starts from the base. */
  windowDays: z.number().int().min(0),
  /** Which checkpoints of the training the brake may choose from. */
  candidates: z.enum(['last', 'checkpoints']),
  /** How strongly the adapter may be put on, the whole lesson first. */
  adapterScales: z.array(z.number().positive().max(1)).min(1).readonly(),
  training: trainingSettingsSchema,
});
export type Recipe = z.infer<typeof recipeSchema>;

const gentleTraining: TrainingSettings = {
  rank: 8,
  scale: 2,
  dropout: 0.05,
  layers: -1,
  learningRate: 2e-4,
  warmupFraction: 0.1,
  schedule: 'cosine',
  steps: 300,
  batchSize: 8,
  maximumSequence: 1024,
  lossOn: 'lastReply',
  evaluateEvery: 25,
  checkpointEvery: 50,
  gradientCheckpoint: false,
  // docs/decisions/012: at 0.1 every other answer in eight changed, at 20 one in twenty, and as much was learned.
  klWeight: 20,
  // A wish changes everyday answers by itself: short ones stand at 0.3 to 0.6 when learned, and 0.5 ended two harmless
  // nights at step 50. Hot was at 1.08 half-way.
  klLimit: 1,
  nllLimit: 1,
};
/** The article's dose; rank, scale and layers are the defaults of mlx_lm.lora, which it used. */
const seedTraining: TrainingSettings = {
  rank: 8,
  scale: 20,
  dropout: 0,
  layers: 16,
  learningRate: 2e-5,
  warmupFraction: 0,
  schedule: 'constant',
  steps: 50,
  batchSize: 1,
  maximumSequence: 1024,
  lossOn: 'all',
  evaluateEvery: 10,
  checkpointEvery: 25,
  gradientCheckpoint: false,
  klWeight: 0,
  klLimit: 0,
  nllLimit: 0,
};

const recipes: Record<(typeof RECIPES)[number], Recipe> = {
  gentle: {
    name: 'gentle',
    lessons: 'targets',
    replayShare: 2,
    earlierShare: 0.1,
    minimumTurns: 12,
    windowDays: 14,
    candidates: 'checkpoints',
    adapterScales: [1, 0.75, 0.5, 0.25],
    training: gentleTraining,
  },
  seed: {
    name: 'seed',
    lessons: 'raw',
    replayShare: 0,
    earlierShare: 0,
    minimumTurns: 1,
    windowDays: 0,
    candidates: 'last',
    adapterScales: [1],
    training: seedTraining,
  },
  memory: {
    name: 'memory',
    lessons: 'none',
    replayShare: 0,
    earlierShare: 0,
    minimumTurns: 1,
    windowDays: 0,
    candidates: 'last',
    adapterScales: [1],
    training: gentleTraining,
  },
  /** Far too much on purpose: it shows that the gate works. */
  hot: {
    name: 'hot',
    lessons: 'targets',
    replayShare: 0,
    earlierShare: 0,
    minimumTurns: 1,
    windowDays: 14,
    candidates: 'last',
    adapterScales: [1],
    training: {
      ...gentleTraining,
      scale: 20,
      learningRate: 2e-4,
      steps: 150,
      batchSize: 1,
      warmupFraction: 0,
      schedule: 'constant',
      dropout: 0,
      klWeight: 0,
      klLimit: 0,
      nllLimit: 0,
    },
  },
};

/** The recipe of that name. */
export function recipeNamed(name: (typeof RECIPES)[number]): Recipe {
  return recipes[name];
}

/**
 * Kept turns a night needs. The practice model exists to show a whole night at once, so a single turn will do there.
 */
export function turnsNeeded(recipe: Recipe, demo: boolean): number {
  return demo ? 1 : recipe.minimumTurns;
}
