import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { settingsPatchSchema, type Settings } from '../../../src-shared/contract/index.ts';
import { isSettingsKey, readSettings } from '../../core/settings/index.ts';

/** Where the window kept its settings for a while, when every other host read `settings.json`. */
const FORMER = 'config.json';

export interface FormerSettings {
  /** Newer than the settings file, or the only ones. */
  settings: Settings;
  /** To be called once they are kept elsewhere. */
  forget(): void;
}

/**
 * The settings that the window had written to a file of its own, if they are the newer ones; older ones are removed. A
 * file that is not ours stays.
 */
export function formerSettings(folder: string, current: string): FormerSettings | null {
  const path = join(folder, FORMER);
  const value = readObject(path);
  if (value === null || Object.keys(value).length === 0 || !Object.keys(value).every(isSettingsKey)) return null;
  if (!settingsPatchSchema.safeParse(value).success) return null;
  const forget = () => rmSync(path, { force: true });
  const now = statSync(join(folder, current), { throwIfNoEntry: false });
  if (now === undefined || now.mtimeMs < statSync(path).mtimeMs) return { settings: readSettings(value), forget };
  forget();
  return null;
}

function readObject(path: string): object | null {
  if (!existsSync(path)) return null;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
