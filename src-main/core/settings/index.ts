export { isSettingsKey, mergeSettings, readSettings } from './merge.ts';
