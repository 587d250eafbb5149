export { createMemories, type Memories } from './memories.ts';
export { questionAbout } from './router/factQuestions.ts';
export { routeText, type Route } from './router/route.ts';
export { routeTurns } from './routeTurns.ts';
export { findWishes, type Wish } from './router/wishes.ts';
export { findSecret } from './router/secrets.ts';
