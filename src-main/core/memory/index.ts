export { createMemories, type Memories } from './memories.ts';
export { styleDirectives } from './router/preferences.ts';
export { routeText, type Route } from './router/route.ts';
