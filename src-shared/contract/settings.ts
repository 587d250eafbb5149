import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { MOST_CHARACTERS, RECIPES, SUITES, THEMES } from './vocabulary.ts';

const timeOfDaySchema = z.string().regex(/^\d\d:\d\d$/);

export const settingsSchema = z.object({
  systemPrompt: z.string().max(MOST_CHARACTERS.systemPrompt),
  /** The model somebody chose; null: the first model once it is here, until then the practice model. */
  chosenModel: z.string().nullable(),
  /** Fetches the first model by itself. */
  bringFirstModel: z.boolean(),
  /** The first run was shown, or is not needed any more. */
  welcomed: z.boolean(),
  theme: z.enum(THEMES),
  generation: z.object({
    /** null: what the model's makers advise. */
    temperature: z.number().min(0).max(2).nullable(),
    topP: z.number().min(0).max(1).nullable(),
    maximumTokens: z.number().int().min(1).max(8192),
  }),
  memory: z.object({ recall: z.boolean(), maximumRecalled: z.number().int().min(1).max(20) }),
  sleep: z.object({
    byItself: z.boolean(),
    from: timeOfDaySchema,
    to: timeOfDaySchema,
    onlyOnMains: z.boolean(),
    idleMinutes: z.number().int().min(0).max(240),
    recipe: z.enum(RECIPES),
    suite: z.enum(SUITES),
  }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  systemPrompt: '',
  chosenModel: null,
  bringFirstModel: true,
  welcomed: false,
  theme: 'auto',
  generation: { temperature: null, topP: null, maximumTokens: 512 },
  memory: { recall: true, maximumRecalled: 3 },
  sleep: {
    byItself: true,
    from: '01:00',
    to: '06:00',
    onlyOnMains: true,
    idleMinutes: 10,
    recipe: 'gentle',
    suite: 'full',
  },
};

const { generation, memory, sleep } = settingsSchema.shape;
/** A change of the settings, and what a file keeps of them. One level deep: groups are merged, not replaced. */
export const settingsPatchSchema = settingsSchema
  .extend({ generation: generation.partial(), memory: memory.partial(), sleep: sleep.partial() })
  .partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

export const settingsContract = {
  watch: procedure.output(eventIterator(settingsSchema)),
  update: procedure.input(settingsPatchSchema).output(settingsSchema),
};
