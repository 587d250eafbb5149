import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsPatch,
  settingsPatchSchema,
  settingsSchema,
} from '../../../src-shared/contract/index.ts';

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

/** The settings of a file, which may name only some of them; throws where one cannot be read. */
export function readSettings(stored: unknown): Settings {
  return mergeSettings(DEFAULT_SETTINGS, settingsPatchSchema.parse(stored));
}
