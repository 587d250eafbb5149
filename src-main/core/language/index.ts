export { LANGUAGES, languageOf } from './languageOf.ts';
export { stem } from './stem.ts';
export { STOP_WORDS } from './stopWords.ts';
