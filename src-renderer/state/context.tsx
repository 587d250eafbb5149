import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './app.ts';

export const AppContext = createContext<AppState | null>(null);

/** The app's state; only inside the shell. */
export function useApp(): AppState {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp outside the shell');
  return app;
}

/** The newest value of a mirrored stream, null until it arrives. */
export function useValue<T>(store: StoreApi<{ value: T | null }>): T | null {
  return useStore(store, (state) => state.value);
}
