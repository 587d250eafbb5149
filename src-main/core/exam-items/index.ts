export { generateItems, type GenerateItemsRequest } from './items/generateItems.ts';
export {
  holdsWords,
  holdsWordStart,
  plainCharacters,
  sentencesOf,
  undressed,
  withoutEcho,
  withoutFence,
  wordsOf,
} from './text/normalise.ts';
export { createRandom } from './chance/random.ts';
export {
  type ExamItem,
  type ExamSplit,
  harnessSuite,
  type HarnessSuite,
  type HarnessSuiteName,
  nightSuite,
  rotationOf,
  shuffledItems,
} from './items/suites.ts';
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
} from './items/types.ts';
