import { EXAM_TASKS, type ExamTask, RUNGS } from '../src-shared/contract/vocabulary.ts';
import { parseArgs } from 'node:util';
import { generateItems } from '../src-main/core/exam-items/items/generateItems.ts';
import { recallItems } from '../src-main/core/exam-items/tasks/recall/recallItems.ts';

const SPLITS = ['practice', 'gate', 'secret'] as const;

const { values } = parseArgs({
  options: {
    rung: { type: 'string', default: 'easy' },
    split: { type: 'string', default: 'practice' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    task: { type: 'string' },
  },
});

const rung = RUNGS.find((known) => known === values.rung);
const split = SPLITS.find((known) => known === values.split);
const tasks = EXAM_TASKS.filter((task) => values.task === undefined || task === values.task);
const [count, seed] = [Number(values.count), Number(values.seed)];
if (tasks.length === 0) throw new Error(`Unknown task ${values.task}. Known: ${EXAM_TASKS.join(', ')}.`);
if (rung === undefined) throw new Error(`Rung is one of ${RUNGS.join(', ')}.`);
if (split === undefined) throw new Error(`Split is one of ${SPLITS.join(', ')}.`);

function drawn(task: ExamTask) {
  if (task !== 'recall') return generateItems({ rung: rung!, split: split!, task, count, seed });
  // Nobody practises recall in these words: it has no items of that split.
  return split === 'practice' ? [] : recallItems({ rung: rung!, reading: 'chosen', split: split!, count, seed });
}

for (const task of tasks)
  for (const { id, prompt, answer, near } of drawn(task))
    process.stdout.write(`${JSON.stringify({ id, task, rung, prompt, answer, near })}\n`);
