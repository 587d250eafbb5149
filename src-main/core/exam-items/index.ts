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
export { probeItems, type ProbeRequest } from './items/probes.ts';
export {
  type ExamItem,
  harnessSuite,
  type HarnessSuite,
  nightSuite,
  placementAt,
  rotationOf,
  shuffledItems,
} from './items/suites.ts';
export {
  type Constraint,
  type GraderSpec,
  type HarnessItem,
  type HarnessSplit,
  type JsonField,
  type ListMembers,
} from './items/types.ts';
