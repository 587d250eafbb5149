export { mergeSettings, readSettings } from './merge.ts';
