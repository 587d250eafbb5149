export { attributeOf } from './attribute.ts';
export { createMemories, EMBEDDER, type Memories } from './memories.ts';
export { routeText, type Route } from './router/route.ts';
export { findSecret } from './router/secrets.ts';
export { findPreferences, styleDirectives } from './router/preferences.ts';
export { contentWords } from './fuse.ts';
