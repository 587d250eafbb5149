export { createStyle, type Style } from './style.ts';
export { featuresOf, languageOf } from './features.ts';
export { wishLine } from './lines.ts';
export { adheres, inventedEntities, obeysAll } from './adherence.ts';
export { hasSurface, withoutStyle } from './stripStyle.ts';
