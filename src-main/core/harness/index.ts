export { countFlips, type Flips } from './flips.ts';
export {
  decideGate,
  type GateCheck,
  type GateDecision,
  type GateRequest,
  type KeptWishes,
  type Leak,
  unlearns,
} from './gate.ts';
export { grade, type Grade } from './graders/grade.ts';
export { detectableEffect } from './statistics/detectableEffect.ts';
export { harnessReport } from './report.ts';
export { storedReportSchema } from './storedReport.ts';
export { readChoice } from './choose.ts';
export {
  type HarnessQuestion,
  type HarnessResult,
  type ItemReading,
  questionOf,
  runHarness,
  type TakenReading,
} from './runner.ts';
export { isPooled, scoreOf, summarise, type HarnessScores, type ItemResult, type TaskScore } from './summarise.ts';
export { withoutStyle } from './withoutStyle.ts';
export { type MeasuredPlacement, placeTasks, type TaskProbe } from './placement/placeTasks.ts';
export { type Finding } from './placement/search.ts';
export { placedTasks } from './placement/placedTasks.ts';
export { meanChance } from './placement/standing.ts';
export { measuredPlacementSchema, placementSchema } from './placement/storedPlacement.ts';
