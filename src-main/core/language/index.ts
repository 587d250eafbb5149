export { LANGUAGES, languageOf } from './languageOf.ts';
export { STOP_WORDS } from './stopWords.ts';
