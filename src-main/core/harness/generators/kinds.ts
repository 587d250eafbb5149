import type { DraftKind } from '../draft.ts';
import type { HarnessTask } from '../types.ts';
import { arithmeticKinds } from './arithmetic.ts';
import { codeKinds } from './code.ts';
import { extractionKinds } from './extraction.ts';
import { instructionKinds } from './instructions.ts';
import { knowledgeKinds } from './knowledge.ts';
import { logicKinds } from './logic.ts';
import { summaryKinds } from './summary.ts';
import { wordProblemKinds } from './wordProblems.ts';

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
