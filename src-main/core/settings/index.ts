export { mergeSettings } from './merge.ts';
