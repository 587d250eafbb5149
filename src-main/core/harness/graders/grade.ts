import type { HarnessItem } from '../../exam-items/index.ts';
import { gradeAbstention } from './abstain.ts';
import { gradeChoice } from './choice/gradeChoice.ts';
import { gradeConstraints } from './constraints.ts';
import { gradeJson } from './json/gradeJson.ts';
import { plainCharacters, withoutEcho } from '../../exam-items/index.ts';
import { gradeNumber } from './number/gradeNumber.ts';
import { gradeOutput } from './output.ts';
import { gradeRecall } from './recall.ts';
import { gradeSummary } from './summary/gradeSummary.ts';
import { loopIn } from '../../language/loopWatch.ts';

export interface Grade {
  readonly correct: boolean;
  readonly reason: string;
}

// Every reference answer is far shorter; a longer reply has buried the answer, if it is there at all.
const LONGEST_REPLY = 1200;
// An answer said over and over is none; shorter ones than in a chat, where people repeat themselves on purpose.
const PATIENCE = 0.3;

/** Judges one reply: odd clothing around a right answer passes, a wrong answer never does. Same input, same grade. */
export function grade(item: Pick<HarnessItem, 'prompt' | 'grader'>, reply: string): Grade {
  if (reply.length > LONGEST_REPLY * 4) return tooLong(reply);
  const text = withoutEcho(plainCharacters(reply), item.prompt);
  if (text === '') return { correct: false, reason: 'The reply is empty.' };
  if (text.length > LONGEST_REPLY) return tooLong(text);
  if (item.grader.kind !== 'constraints' && loopIn(text, PATIENCE) !== null)
    return { correct: false, reason: 'The reply goes round in circles.' };
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
      return gradeChoice(grader.value, grader.options, prompt, text);
    case 'constraints':
      return gradeConstraints(grader.constraints, text);
    case 'json':
      return gradeJson(grader.fields, prompt, text);
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
