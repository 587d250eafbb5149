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
export { questionOf, runHarness, type HarnessResult, type ItemReading, type TakenReading } from './runner.ts';
export { isPooled, summarise, type HarnessScores, type ItemResult, type TaskScore } from './summarise.ts';
export { withoutStyle } from './withoutStyle.ts';
