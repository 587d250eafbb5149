import type { Settings } from '../../../src-shared/contract/index.ts';
import { type AppState, useApp, useValue } from '../../state/index.ts';

/** The settings and the way to change them; only where they have arrived. */
export function useSettings(): { settings: Settings; update: AppState['updateSettings']; app: AppState } {
  const app = useApp();
  const settings = useValue(app.settings);
  if (settings === null) throw new Error('settings before they arrived');
  return { settings, update: app.updateSettings, app };
}
