import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { RECIPES } from './sleep.ts';

export const settingsSchema = z.object({
  systemPrompt: z.string().max(4000).default(''),
  model: z.string().default('pocket'),
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  generation: z
    .object({
      temperature: z.number().min(0).max(2).default(0),
      topP: z.number().min(0).max(1).default(0.95),
      maximumTokens: z.number().int().min(1).max(8192).default(512),
    })
    .prefault({}),
  memory: z
    .object({
      recall: z.boolean().default(true),
      maximumRecalled: z.number().int().min(1).max(20).default(3),
    })
    .prefault({}),
  sleep: z
    .object({
      byItself: z.boolean().default(true),
      from: z
        .string()
        .regex(/^\d\d:\d\d$/)
        .default('01:00'),
      to: z
        .string()
        .regex(/^\d\d:\d\d$/)
        .default('06:00'),
      onlyOnMains: z.boolean().default(true),
      idleMinutes: z.number().int().min(0).max(240).default(10),
      recipe: z.enum(RECIPES).default('gentle'),
      suite: z.enum(['quick', 'standard', 'full']).default('full'),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
/** One level deep: groups are merged, not replaced. */
export const settingsPatchSchema = z
  .object({
    systemPrompt: z.string().max(4000),
    model: z.string(),
    theme: z.enum(['auto', 'light', 'dark']),
    generation: z
      .object({
        temperature: z.number().min(0).max(2),
        topP: z.number().min(0).max(1),
        maximumTokens: z.number().int().min(1).max(8192),
      })
      .partial(),
    memory: z.object({ recall: z.boolean(), maximumRecalled: z.number().int().min(1).max(20) }).partial(),
    sleep: z
      .object({
        byItself: z.boolean(),
        from: z.string().regex(/^\d\d:\d\d$/),
        to: z.string().regex(/^\d\d:\d\d$/),
        onlyOnMains: z.boolean(),
        idleMinutes: z.number().int().min(0).max(240),
        recipe: z.enum(RECIPES),
        suite: z.enum(['quick', 'standard', 'full']),
      })
      .partial(),
  })
  .partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

export const settingsContract = {
  watch: procedure.output(eventIterator(settingsSchema)),
  update: procedure.input(settingsPatchSchema).output(settingsSchema),
};
