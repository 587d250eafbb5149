export { createMemories, type Memories } from './memories.ts';
export { routeText, type Route } from './router/route.ts';
