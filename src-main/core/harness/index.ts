export { decideGate, type GateCheck, type GateDecision, type GateRequest } from './gate.ts';
export { generateItems, type GenerateItemsRequest } from './generateItems.ts';
export { grade, type Grade } from './graders/grade.ts';
export { harnessReport } from './report.ts';
export {
  runHarness,
  type GenerateReplies,
  type HarnessMessage,
  type HarnessPair,
  type HarnessProgress,
  type HarnessPrompt,
  type HarnessResult,
  type RunHarnessRequest,
  type ScoreAnswers,
} from './runner.ts';
export { harnessSuite, type HarnessSuite, type HarnessSuiteName } from './suites.ts';
export { summarise, type HarnessScores, type ItemResult, type TaskScore } from './summarise.ts';
export { HARNESS_TASKS, type GraderSpec, type HarnessItem, type HarnessLevel, type HarnessSplit, type HarnessTask } from './types.ts';
