import type { Rung } from '../../../../../src-shared/contract/vocabulary.ts';
import type { DraftKind } from '../../items/draft.ts';
import { filtered, functionCalls, nestedLoops, skipping, truthValues, whileLoop } from './programs/hardNumbers.ts';
import { changedLists, dictionaries, gradeBands, letterCount, slices, wordLists } from './programs/hardTexts.ts';
import { counted, item, loop } from './programs/lists.ts';
import { casedJoin, ends, lengthSum, repeatedJoin } from './programs/middleTexts.ts';
import { addition, branch, equality, extreme, update } from './programs/numbers.ts';
import { asked, type ProgramKind } from './program.ts';
import { joined, length, letterCase, repeated } from './programs/texts.ts';

/** The programs of each kind, from easy to hard; numbers are larger at the middle rung. */
const PROGRAMS: readonly Readonly<Record<Rung, ProgramKind>>[] = [
  { easy: addition, middle: addition, hard: functionCalls },
  { easy: update, middle: update, hard: whileLoop },
  { easy: length, middle: lengthSum, hard: letterCount },
  { easy: letterCase, middle: ends, hard: slices },
  { easy: joined, middle: casedJoin, hard: wordLists },
  { easy: repeated, middle: repeatedJoin, hard: nestedLoops },
  { easy: item, middle: item, hard: dictionaries },
  { easy: extreme, middle: extreme, hard: filtered },
  { easy: branch, middle: branch, hard: gradeBands },
  { easy: loop, middle: loop, hard: skipping },
  { easy: equality, middle: equality, hard: truthValues },
  { easy: counted, middle: counted, hard: changedLists },
];

/** Small Python and JavaScript programs; the answer is exactly what the program prints. */
export const codeKinds: readonly DraftKind[] = PROGRAMS.map(
  (kinds): DraftKind =>
    (context) =>
      asked(context, kinds[context.rung]),
);
