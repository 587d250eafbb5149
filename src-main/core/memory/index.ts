export { createMemories, type HeardMessage, type Memories } from './memories.ts';
export { questionAbout } from './router/factQuestions.ts';
export { type Heard, routeMessage, routeText, type Route } from './router/route.ts';
export { findWishes, type Wish } from './router/wishes.ts';
export { contentWords } from './fuse.ts';
export { findSecret } from '../secrets/index.ts';
export { ownWords } from './router/foreign.ts';
export { refuseSecret } from './refuseSecret.ts';
export { promisedRoutes } from './promised.ts';
