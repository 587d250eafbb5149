export { createSleep, type Sleep } from './sleep.ts';
export { armKey, fromRow, takeExam, toRow } from './judge/exam/exam.ts';
export { runTraining } from './model/training.ts';
export { createPauseGate } from './model/pauseGate.ts';
export { recipeNamed, type Recipe } from './model/recipes.ts';
export { cycleId } from './record/cycleId.ts';
export { forgetNight } from './record/forget.ts';
export { NLL_LIMIT } from './judge/candidates.ts';
