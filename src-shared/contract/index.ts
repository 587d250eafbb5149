import { chatContract } from './chat.ts';
import { memoryContract } from './memory.ts';
import { sleepContract } from './sleep.ts';
import { labContract } from './lab.ts';
import { settingsContract } from './settings.ts';
import { systemContract } from './system.ts';
import { archiveContract } from './archive.ts';
import { styleContract } from './style.ts';
import { modelsContract } from './models.ts';

export * from './vocabulary.ts';
export * from './messages.ts';
export * from './ending.ts';
export * from './chat.ts';
export * from './memory.ts';
export * from './plan.ts';
export * from './sleep.ts';
export * from './lab.ts';
export * from './settings.ts';
export * from './system.ts';
export * from './archive.ts';
export * from './style.ts';
export * from './gguf.ts';
export * from './models.ts';

/** Everything the renderer, the command line and other windows may ask of the core. */
export const contract = {
  chat: chatContract,
  memory: memoryContract,
  sleep: sleepContract,
  lab: labContract,
  settings: settingsContract,
  system: systemContract,
  archive: archiveContract,
  style: styleContract,
  models: modelsContract,
};
export type Contract = typeof contract;
