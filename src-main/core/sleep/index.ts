export { createSleep, type Sleep } from './sleep.ts';
export { armKey, fromRow, takeExam, toRow } from './judge/exam/exam.ts';
export { runTraining } from './model/training.ts';
export { createPauseGate } from './model/pauseGate.ts';
export { recipeNamed, type Recipe } from './model/recipes.ts';
export { cycleId } from './record/context.ts';
export { NLL_LIMIT } from './phases/decide.ts';
