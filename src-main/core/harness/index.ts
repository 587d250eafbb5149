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
export { generateItems, type GenerateItemsRequest } from './generateItems.ts';
export { grade, type Grade } from './graders/grade.ts';
export { holdsWords } from './graders/normalise.ts';
export { detectableEffect } from './statistics/detectableEffect.ts';
export { harnessReport } from './report.ts';
export { questionOf, runHarness, type HarnessResult, type ItemReading, type TakenReading } from './runner.ts';
export {
  type ExamItem,
  type ExamSplit,
  harnessSuite,
  type HarnessSuite,
  type HarnessSuiteName,
  nightSuite,
  rotationOf,
  shuffledItems,
} from './suites.ts';
export { isPooled, summarise, type HarnessScores, type ItemResult, type TaskScore } from './summarise.ts';
export {
  EXAM_TASKS,
  type ExamTask,
  HARNESS_TASKS,
  type GraderSpec,
  type HarnessItem,
  type HarnessLevel,
  type HarnessSplit,
  type HarnessTask,
} from './types.ts';
