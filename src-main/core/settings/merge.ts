import { type Settings, type SettingsPatch, settingsSchema } from '../../../src-shared/contract/index.ts';

/** The settings after a change: groups are merged, everything is checked again. */
export function mergeSettings(current: Settings, patch: SettingsPatch): Settings {
  return settingsSchema.parse({
    ...current,
    ...patch,
    generation: { ...current.generation, ...patch.generation },
    memory: { ...current.memory, ...patch.memory },
    sleep: { ...current.sleep, ...patch.sleep },
  });
}
