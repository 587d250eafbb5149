import * as z from 'zod';
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
  const patch = settingsPatchSchema.parse(stored);
  return mergeSettings(DEFAULT_SETTINGS, {
    // Who has settings from before there was a first run needs none.
    welcomed: Object.keys(patch).length > 0,
    ...formerChoice(stored),
    ...patch,
    ...(isFormerDefault(patch) ? { generation: { ...patch.generation, temperature: null, topP: null } } : {}),
  });
}

/** Older versions always kept the name of a model; only one other than the practice model had been chosen. */
function formerChoice(stored: unknown): SettingsPatch {
  const { model } = formerSchema.catch({ model: 'pocket' }).parse(stored);
  return model === 'pocket' ? {} : { chosenModel: model };
}
const formerSchema = z.object({ model: z.string() });

/** True of what a settings file holds, or held in an older version. */
export function isSettingsKey(key: string): boolean {
  return key in settingsPatchSchema.shape || key in formerSchema.shape;
}

/** Until models had a sampling of their own these two stood in every file, chosen by nobody. */
const isFormerDefault = ({ generation }: SettingsPatch): boolean =>
  generation?.temperature === 0 && generation.topP === 0.95;
