import { type Rung, RUNGS, TASKS } from '../src-shared/contract/vocabulary.ts';
import { parseArgs } from 'node:util';
import { generateItems } from '../src-main/core/exam-items/items/generateItems.ts';
import type { HarnessSplit } from '../src-main/core/exam-items/items/types.ts';

const { values } = parseArgs({
  options: {
    rung: { type: 'string', default: 'easy' },
    split: { type: 'string', default: 'practice' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    task: { type: 'string' },
  },
});

const tasks = values.task === undefined ? TASKS : TASKS.filter((task) => task === values.task);
if (tasks.length === 0) throw new Error(`Unknown task ${values.task}. Known: ${TASKS.join(', ')}.`);
if (!RUNGS.some((rung) => rung === values.rung)) throw new Error(`Rung is one of ${RUNGS.join(', ')}.`);
if (!['practice', 'gate', 'secret'].includes(values.split)) throw new Error('Split is practice, gate or secret.');

for (const task of tasks) {
  const items = generateItems({
    rung: values.rung as Rung,
    split: values.split as HarnessSplit,
    task,
    count: Number(values.count),
    seed: Number(values.seed),
  });
  const lines = items.map(({ id, prompt, answer, near }) =>
    JSON.stringify({ id, task, rung: values.rung, prompt, answer, near }),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}
