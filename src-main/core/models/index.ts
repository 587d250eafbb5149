export { memoryNeed } from './fit/needs.ts';
export { idOf, modelInUse, withId } from './inUse.ts';
export { createModelShelf, type ModelShelf } from './list/shelf.ts';
