export { generateItems, type GenerateItemsRequest } from './generateItems.ts';
export {
  holdsWords,
  holdsWordStart,
  plainCharacters,
  sentencesOf,
  undressed,
  withoutEcho,
  withoutFence,
  wordsOf,
} from './normalise.ts';
export { createRandom } from './random.ts';
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
export {
  type Constraint,
  EXAM_TASK_LABELS,
  EXAM_TASKS,
  type ExamTask,
  type GraderSpec,
  HARNESS_TASKS,
  type HarnessItem,
  type HarnessLevel,
  type HarnessSplit,
  type HarnessTask,
  type JsonField,
  type ListMembers,
} from './types.ts';
