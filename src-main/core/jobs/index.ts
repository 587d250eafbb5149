export { createJobSlot, type JobOwner, type JobSlot } from './jobSlot.ts';
