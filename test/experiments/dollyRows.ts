import { TASKS } from '../../src-shared/contract/vocabulary.ts';
import { generateItems, type HarnessItem } from '../../src-main/core/exam-items/index.ts';
import { createRandom } from '../../src-main/core/exam-items/chance/random.ts';
import { ACTIVITIES, MOMENTS } from './personTopics.ts';

/** The fields of the Dolly set. */
export interface DollyRow {
  readonly instruction: string;
  readonly context: string;
  readonly response: string;
  readonly category: string;
}

export const DOLLY_ROWS = 3000;

const CATEGORY: Readonly<Record<HarnessItem['task'], string>> = {
  arithmetic: 'open_qa',
  'word-problems': 'closed_qa',
  logic: 'classification',
  instructions: 'creative_writing',
  extraction: 'information_extraction',
  summary: 'summarization',
  code: 'closed_qa',
  knowledge: 'general_qa',
};

/** Human answers are worded by many hands; the model's own wording is one. */
const HANDS: readonly ((answer: string) => string)[] = [
  (answer) => answer,
  (answer) => `The answer is ${answer}`,
  (answer) => `I would say: ${answer}`,
  (answer) => `${answer}\n\nHope this helps.`,
  (answer) => `Answer: ${answer}`,
  (answer) => `That would be ${answer}, as far as I know.`,
];

const BRAINSTORMS: readonly string[] = [
  'List some reasons to try {thing}.',
  'Give me ideas about {thing}.',
  'What do I need for {thing}?',
];
const REASONS: readonly string[] = [
  'It is cheap',
  'You meet people',
  'It keeps you fit',
  'You learn something new',
  'It clears the head',
  'You can do it at home',
  'It needs little time',
  'Friends can join',
  'It is good for the mood',
];

/**
 * A large set about everything, always the same: practice questions of all eight skills and brainstorms, answered in
 * many hands, in Dolly's format.
 */
export function dollyRows(): DollyRow[] {
  const random = createRandom('dolly');
  const share = Math.floor((DOLLY_ROWS * 0.8) / TASKS.length);
  const questions = TASKS.flatMap((task) =>
    generateItems({ rung: 'easy', split: 'practice', task, count: share, seed: 15_011 }).map((item): DollyRow => {
      const [instruction = item.prompt, ...rest] = item.prompt.split('\n');
      return {
        instruction,
        context: rest.join('\n').trim(),
        response: random.pick(HANDS)(item.answer),
        category: CATEGORY[task],
      };
    }),
  );
  const open = Array.from({ length: DOLLY_ROWS - questions.length }, (): DollyRow => {
    const thing = random.pick(ACTIVITIES);
    const reasons = random.sample(REASONS, random.int(2, 5));
    if (random.chance(0.25))
      return {
        instruction: `Write a short line about this: ${random.pick(MOMENTS)}`,
        context: '',
        response: `${random.pick(reasons)}, some say.`,
        category: 'creative_writing',
      };
    return {
      instruction: random.pick(BRAINSTORMS).replace('{thing}', thing),
      context: '',
      response: reasons.join(', '),
      category: 'brainstorming',
    };
  });
  return random.sample([...questions, ...open], DOLLY_ROWS);
}
