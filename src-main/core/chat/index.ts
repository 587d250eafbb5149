export { createChat, type Chat } from './chat.ts';
export { systemMessage, withMemories, DEFAULT_SYSTEM_LINE, systemInForce, systemLine } from './prompt/prompt.ts';
export { titleFrom } from './title.ts';
export { promisesToRemember } from './claims/promise.ts';
