export { createSleep, type Sleep } from './sleep.ts';
export { armKey, fromRow, takeExam, toRow } from './exam.ts';
export { runTraining } from './training.ts';
export { createPauseGate } from './pauseGate.ts';
export { recipeNamed, type Recipe } from './recipes.ts';
export { cycleId } from './context.ts';
export { NLL_LIMIT } from './phases/decide.ts';
