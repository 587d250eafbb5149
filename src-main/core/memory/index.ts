export { createMemories, type Memories } from './memories.ts';
export { questionAbout } from './router/factQuestions.ts';
export { type Heard, routeMessage, routeText, type Route } from './router/route.ts';
export { findWishes, type Wish } from './router/wishes.ts';
export { findSecret } from '../secrets/index.ts';
