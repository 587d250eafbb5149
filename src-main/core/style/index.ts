export { createStyle, type Style } from './style.ts';
