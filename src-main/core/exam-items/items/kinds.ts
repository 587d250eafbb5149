import type { Task } from '../../../../src-shared/contract/vocabulary.ts';
import type { DraftKind } from './draft.ts';

import { arithmeticKinds } from '../tasks/arithmetic/arithmetic.ts';
import { codeKinds } from '../tasks/code/code.ts';
import { extractionKinds } from '../tasks/extraction/extraction.ts';
import { instructionKinds } from '../tasks/instructions/instructions.ts';
import { knowledgeKinds } from '../tasks/knowledge/knowledge.ts';
import { logicKinds } from '../tasks/logic/logic.ts';
import { summaryKinds } from '../tasks/summary/summary.ts';
import { wordProblemKinds } from '../tasks/wordProblems/wordProblems.ts';

/** Every kind of question of every task. */
export const DRAFT_KINDS: Readonly<Record<Task, readonly DraftKind[]>> = {
  arithmetic: arithmeticKinds,
  'word-problems': wordProblemKinds,
  logic: logicKinds,
  instructions: instructionKinds,
  extraction: extractionKinds,
  summary: summaryKinds,
  code: codeKinds,
  knowledge: knowledgeKinds,
};
