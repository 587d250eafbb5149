import type { DraftKind } from './draft.ts';
import type { HarnessTask } from './types.ts';
import { arithmeticKinds } from './arithmetic/arithmetic.ts';
import { codeKinds } from './code/code.ts';
import { extractionKinds } from './extraction/extraction.ts';
import { instructionKinds } from './instructions/instructions.ts';
import { knowledgeKinds } from './knowledge/knowledge.ts';
import { logicKinds } from './logic/logic.ts';
import { summaryKinds } from './summary/summary.ts';
import { wordProblemKinds } from './wordProblems/wordProblems.ts';

/** Every kind of question of every task. */
export const DRAFT_KINDS: Readonly<Record<HarnessTask, readonly DraftKind[]>> = {
  arithmetic: arithmeticKinds,
  'word-problems': wordProblemKinds,
  logic: logicKinds,
  instructions: instructionKinds,
  extraction: extractionKinds,
  summary: summaryKinds,
  code: codeKinds,
  knowledge: knowledgeKinds,
};
