import type { HarnessItem } from '../../exam-items/index.ts';
import { gradeAbstention } from './abstain.ts';
import { gradeChoice } from './choice.ts';
import { gradeConstraints } from './constraints.ts';
import { gradeJson } from './json.ts';
import { plainCharacters, withoutEcho } from '../../exam-items/index.ts';
import { gradeNumber } from './number.ts';
import { gradeOutput } from './output.ts';
import { gradeRecall } from './recall.ts';
import { gradeSummary } from './summary.ts';

export interface Grade {
  readonly correct: boolean;
  readonly reason: string;
}

// Every reference answer is far shorter; a longer reply has buried the answer, if it is there at all.
const LONGEST_REPLY = 1200;

/** Judges one reply: odd clothing around a right answer passes, a wrong answer never does. Same input, same grade. */
export function grade(item: Pick<HarnessItem, 'prompt' | 'grader'>, reply: string): Grade {
  if (reply.length > LONGEST_REPLY * 4) return tooLong(reply);
  const text = withoutEcho(plainCharacters(reply), item.prompt);
  if (text === '') return { correct: false, reason: 'The reply is empty.' };
  if (text.length > LONGEST_REPLY) return tooLong(text);
  const fault = findFault(item, text);
  return fault === undefined ? { correct: true, reason: 'Right.' } : { correct: false, reason: fault };
}

const tooLong = (text: string): Grade => ({
  correct: false,
  reason: `The reply is too long: ${text.length} characters.`,
});

function findFault({ prompt, grader }: Pick<HarnessItem, 'prompt' | 'grader'>, text: string): string | undefined {
  switch (grader.kind) {
    case 'number':
      return gradeNumber(grader.value, prompt, text);
    case 'choice':
      return gradeChoice(grader.value, grader.options, text);
    case 'constraints':
      return gradeConstraints(grader.constraints, text);
    case 'json':
      return gradeJson(grader.fields, text);
    case 'summary':
      return gradeSummary(grader, text);
    case 'output':
      return gradeOutput(grader.value, text);
    case 'abstain':
      return gradeAbstention(text);
    case 'recall':
      return gradeRecall(grader, text);
  }
}
