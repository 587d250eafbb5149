export { createStyle, type Style } from './card/style.ts';
export { findWishes } from './hearing/findWishes.ts';
export { inventedEntities } from './reply/invented.ts';
export { isCheckable, obeysAll, seemsToObey } from './reply/obeys.ts';
export { type Surface, surfaceOf } from './reply/surface.ts';
export { isSameWish, storedWishesSchema } from './stored.ts';
export { lineText } from './card/told.ts';
export { lineOf } from './traits/table.ts';
export { wordsOfWish } from './wordsOfWish.ts';
