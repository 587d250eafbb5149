import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Notice, settingsPatchSchema, settingsSchema, type Settings } from '../../../src-shared/contract/index.ts';
import type { SettingsStore } from '../../core/ports.ts';
import { isSettingsKey, readSettings } from '../../core/settings/index.ts';
import { StorageFull } from '../../core/storeErrors.ts';
import { fileStamp } from '../files/fileStamp.ts';
import { isDiskFull } from '../files/dataFolder.ts';
import { formerSettings } from './takeOver.ts';

/** `conf` or anything built on it, such as `electron-store`. */
export type StoreClass = new (options: {
  cwd: string;
  configName: string;
  /** What `electron-store` calls the file; it overrules `configName`. */
  name: string;
  fileExtension: string;
  accessPropertiesByDotNotation: boolean;
  projectName: string;
}) => {
  store: Record<string, unknown>;
};

const NAME = 'settings';

/** The settings file, checked on the way in and out. A bad file is set aside; what could be read of it is kept. */
export function openSettings(
  Store: StoreClass,
  folder: string,
  now: () => number,
): { settings: SettingsStore; notices: Notice[] } {
  const notices: Notice[] = [];
  const salvaged = setBadFileAside(folder, now(), notices);
  const former = salvaged === null ? formerSettings(folder, `${NAME}.json`) : null;
  const store = new Store({
    cwd: folder,
    configName: NAME,
    name: NAME,
    fileExtension: 'json',
    accessPropertiesByDotNotation: false,
    projectName: 'circadia',
  });
  const listeners = new Set<(settings: Settings) => void>();
  const write = (next: Settings): void => {
    try {
      store.store = next;
    } catch (error) {
      throw isDiskFull(error) ? new StorageFull({ cause: error }) : error;
    }
  };
  if (salvaged) write(salvaged);
  if (former) {
    write(former.settings);
    former.forget();
  }
  let current = readSettings(store.store);

  return {
    notices,
    settings: {
      get: () => current,
      set(next) {
        const checked = settingsSchema.parse(next);
        write(checked);
        current = checked;
        for (const listener of [...listeners]) listener(current);
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

/** Returns what could be saved of a bad file, or null when the file is good or absent. */
function setBadFileAside(folder: string, now: number, notices: Notice[]): Settings | null {
  const path = join(folder, `${NAME}.json`);
  if (!existsSync(path)) return null;
  const value = parseJson(readFileSync(path, 'utf8'));
  if (settingsPatchSchema.safeParse(value).success) return null;
  const name = `${NAME}-damaged-${fileStamp(now)}.json`;
  renameSync(path, join(folder, name));
  notices.push({ code: 'settingsDamaged', keptAs: name });
  return readSettings(readableParts(value));
}

/** The top-level settings that are valid by themselves. */
function readableParts(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, part]) => isSettingsKey(key) && settingsPatchSchema.safeParse({ [key]: part }).success,
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
