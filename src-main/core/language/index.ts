export { LANGUAGES, languageOf } from './languageOf.ts';
