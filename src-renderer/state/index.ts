export { type AppState, createAppState } from './app.ts';
export { AppContext, useApp, useValue } from './context.tsx';
export { answering } from './messages.ts';
export { sleepWords, type Glyph } from './sleepWords.ts';
export type { LabState } from './lab.ts';
