import type { DraftKind } from '../../items/draft.ts';
import { filtered, functionCalls, nestedLoops, skipping, truthValues, whileLoop } from './programs/hardNumbers.ts';
import { changedLists, dictionaries, gradeBands, letterCount, slices, wordLists } from './programs/hardTexts.ts';
import { counted, item, loop } from './programs/lists.ts';
import { addition, branch, equality, extreme, update } from './programs/numbers.ts';
import { asked, type ProgramKind } from './program.ts';
import { joined, length, letterCase, repeated } from './programs/texts.ts';

/** The pocket program and the standard program of each kind. */
const PROGRAMS: readonly (readonly [pocket: ProgramKind, standard: ProgramKind])[] = [
  [addition, functionCalls],
  [update, whileLoop],
  [length, letterCount],
  [letterCase, slices],
  [joined, wordLists],
  [repeated, nestedLoops],
  [item, dictionaries],
  [extreme, filtered],
  [branch, gradeBands],
  [loop, skipping],
  [equality, truthValues],
  [counted, changedLists],
];

/** Small Python and JavaScript programs; the answer is exactly what the program prints. */
export const codeKinds: readonly DraftKind[] = PROGRAMS.map(
  ([pocket, standard]): DraftKind =>
    (context) =>
      asked(context, context.rung === 'easy' ? pocket : standard),
);
