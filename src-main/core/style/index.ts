export { createStyle, type Style } from './style.ts';
export { featuresOf, languageOf } from './features.ts';
export { wishLine } from './lines.ts';
