import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LabRun, TaskScore } from '../../../../src-shared/contract/index.ts';
import { CommandFailed, type Context } from '../command.ts';
import type { CommandOf } from '../parseCommand.ts';

const scoreOf = ({ accuracy, low, high, nll, n }: TaskScore) => ({ accuracy, low, high, nll, n });

/** The last line of `harness --json`; scripts rely on it. */
export function harnessLine(run: LabRun) {
  return {
    type: 'harness',
    suite: run.suite,
    model: run.model,
    tasks: Object.fromEntries(Object.entries(run.tasks ?? {}).map(([task, score]) => [task, scoreOf(score)])),
    pooled: run.pooled === null ? null : scoreOf(run.pooled),
    itemsPerSecond: run.itemsPerSecond,
  };
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const scoreText = (name: string, score: TaskScore) =>
  `  ${name.padEnd(14)} ${percent(score.accuracy).padStart(7)}  (${percent(score.low)} to ${percent(score.high)}, n ${score.n}, nll ${score.nll.toFixed(3)})\n`;

function runText(run: LabRun): string {
  const rows = Object.entries(run.tasks ?? {}).map(([task, score]) => scoreText(task, score));
  if (run.pooled !== null) rows.push(scoreText('all', run.pooled));
  const speed = run.itemsPerSecond === null ? '' : `  ${run.itemsPerSecond.toFixed(1)} items a second\n`;
  return `${run.name}\n${rows.join('')}${speed}`;
}

type LabEvents = Awaited<ReturnType<Context['client']['lab']['harness']>>;

async function followRun({ client, print, onInterrupt }: Context, events: LabEvents): Promise<LabRun> {
  const release = onInterrupt(() => client.lab.cancel());
  try {
    for await (const event of events) {
      if (event.type === 'finished') {
        if (event.run.failure !== null) throw new CommandFailed(event.run.failure);
        return event.run;
      }
      print.line(
        event.type === 'progress'
          ? { type: 'progress', stage: event.stage, done: event.done, of: event.of }
          : { type: 'loss', step: event.step, trainLoss: event.trainLoss, validationLoss: event.validationLoss },
      );
      if (event.type === 'loss' && event.validationLoss !== null) print.text(`  step ${event.step}: validation ${event.validationLoss.toFixed(4)}\n`);
    }
  } finally {
    release();
  }
  throw new CommandFailed('The run ended early because Circadia closed.');
}

/** Examines the model in use. */
export async function harness(context: Context, command: CommandOf<'harness'>): Promise<void> {
  const run = await followRun(context, await context.client.lab.harness({ suite: command.suite }));
  context.print.line(harnessLine(run));
  context.print.text(runText(run));
}

/** Trains on a file of rows in a copy and examines it; the model in use is not touched. */
export async function labRun(context: Context, command: CommandOf<'labRun'>): Promise<void> {
  const jsonLines = await readFile(command.file, 'utf8').catch(() => {
    throw new CommandFailed(`The file ${command.file} cannot be read.`);
  });
  const run = await followRun(
    context,
    await context.client.lab.experiment({
      name: command.runName ?? basename(command.file).slice(0, 80),
      jsonLines,
      ...(command.recipe === null ? {} : { recipe: command.recipe }),
      ...(command.suite === null ? {} : { suite: command.suite }),
    }),
  );
  context.print.line({ type: 'lab', ...run });
  context.print.text(runText(run));
}
