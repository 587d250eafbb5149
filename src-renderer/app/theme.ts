import type { Settings, SleepStatus } from '../../src-shared/contract/index.ts';
import { hourOf, skyOf } from '../ui/dayCurve.ts';

const KEY = 'circadia.theme';

/** Puts the theme on the page and remembers it, so that the next start does not flash. */
export function applyTheme(theme: Settings['theme']): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(KEY, theme);
}

/** The remembered theme, before the settings have arrived. */
export function applyRememberedTheme(): void {
  const known = localStorage.getItem(KEY);
  if (known === 'light' || known === 'dark') applyTheme(known);
}

/** The air follows the hour, and is night whenever it sleeps. */
export function applySky(now: number, status: SleepStatus | null): void {
  const sleeping = status?.state.kind === 'asleep' || status?.state.kind === 'paused';
  document.documentElement.dataset['sky'] = sleeping ? 'night' : skyOf(hourOf(now));
}
