import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LabItem, LabRun, PlacedTask, TaskScore } from '../../../../../src-shared/contract/index.ts';
import { cutAt } from '../../../../../src-shared/graphemes.ts';
import { MOST_CHARACTERS } from '../../../../../src-shared/contract/vocabulary.ts';
import { reportInWords, runName } from '../../../../../src-shared/words/exam.ts';
import { CommandFailed, type Context } from '../../command.ts';
import type { CommandOf } from '../../parseCommand.ts';
import { FLIP_NAMES, placedOf, runText } from './runText.ts';

const scoreOf = ({ accuracy, low, high, nll, n }: TaskScore) => ({ accuracy, low, high, nll, n });

function askedOf(run: LabRun, task: string): Pick<PlacedTask, 'rung' | 'reading' | 'chance'> | null {
  const placed = placedOf(run, task);
  return placed && { rung: placed.rung, reading: placed.reading, chance: placed.chance };
}

/** The last line of `harness --json`; scripts rely on it. */
export function harnessLine(run: LabRun) {
  return {
    type: 'harness',
    suite: run.suite,
    model: run.model,
    tasks: Object.fromEntries(
      Object.entries(run.tasks ?? {}).map(([task, score]) => [task, { ...scoreOf(score), ...askedOf(run, task) }]),
    ),
    pooled: run.pooled === null ? null : scoreOf(run.pooled),
    placement: Object.fromEntries(
      Object.entries(run.placement ?? {}).map(([task, { rung, reading, standing }]) => [
        task,
        { rung, reading, standing },
      ]),
    ),
    itemsPerSecond: run.itemsPerSecond,
    rotation: run.rotation,
    cached: run.cached,
    flips: run.flips,
    resolvesPoints: run.resolvesPoints,
  };
}

/**
 * What is wrong with an A/A run, or null: the same questions in the same order must be answered the same. In another
 * order they share their batches with others; what flips then is counted and raises what the exam can resolve.
 */
export function noiseSentence({ flips: { repeat } }: Pick<LabRun, 'flips'>): string | null {
  return repeat === undefined || repeat.answers + repeat.grades === 0
    ? null
    : `The same model changed ${repeat.answers} of ${repeat.n} answers ${FLIP_NAMES.repeat}. No score can be trusted until this is 0.`;
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
      if (event.type === 'loss' && event.validationLoss !== null)
        print.text(`  step ${event.step}: validation ${event.validationLoss.toFixed(4)}\n`);
    }
  } finally {
    release();
  }
  throw new CommandFailed('The run ended early because Circadia closed.');
}

/** Examines the model in use; an A/A run fails when anything flipped. */
export async function harness(
  context: Context,
  { suite, rotation, aa, fresh, changed, place }: CommandOf<'harness'>,
): Promise<void> {
  const run = await followRun(context, await context.client.lab.harness({ suite, rotation, aa, fresh, place }));
  if (changed) await printChanged(context, run.id);
  context.print.line(harnessLine(run));
  context.print.text(runText(run));
  const noise = noiseSentence(run);
  if (noise !== null) throw new CommandFailed(noise);
}

/** The last line of `harness --file --json`. */
export function ownExamLine({ name, model, pooled, own, itemsPerSecond }: LabRun) {
  return { type: 'ownExam', name, model, ...(pooled && scoreOf(pooled)), ...own, itemsPerSecond };
}

/** Puts an exam of one's own to the model in use; it is shown beside the app's and decides nothing. */
export async function ownExam(context: Context, { file }: CommandOf<'ownExam'>): Promise<void> {
  const jsonLines = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailed(`The file ${file} cannot be read.`);
  });
  const name = cutAt(basename(file), MOST_CHARACTERS.experimentName);
  const run = await followRun(context, await context.client.lab.ownExam({ name, jsonLines }));
  context.print.line(ownExamLine(run));
  context.print.text(runText(run));
}

const PAGE = 100;
const mark = (correct: boolean) => (correct ? 'right' : 'wrong');
const shown = (text: string) => text.replaceAll('\n', '\n      ');

/** One changed item as text: the question and both answers with their grades. */
export function changedText({ item, split, prompt, reference, reply, correct, before }: LabItem): string {
  const lines = [`${item} (${split})`, `      ${shown(prompt)}`, `  wanted: ${shown(reference)}`];
  if (before !== null) lines.push(`  before, ${mark(before.correct)}: ${shown(before.reply)}`);
  return `${[...lines, `  now, ${mark(correct)}: ${shown(reply)}`].join('\n')}\n\n`;
}

async function printChanged({ client, print }: Context, run: string): Promise<void> {
  for (let offset = 0; ; offset += PAGE) {
    const { items, total } = await client.lab.items({ run, changed: true, offset, limit: PAGE });
    for (const item of items) {
      print.line({ type: 'changed', ...item });
      print.text(changedText(item));
    }
    if (offset + PAGE >= total) return;
  }
}

/** Trains on a file of rows in a copy and examines it; the model in use is not touched. */
export async function labRun(context: Context, command: CommandOf<'labRun'>): Promise<void> {
  const jsonLines = await readFile(command.file, 'utf8').catch(() => {
    throw new CommandFailed(`The file ${command.file} cannot be read.`);
  });
  const run = await followRun(
    context,
    await context.client.lab.experiment({
      name: command.runName ?? cutAt(basename(command.file), MOST_CHARACTERS.experimentName),
      jsonLines,
      ...(command.recipe === null ? {} : { recipe: command.recipe }),
      ...(command.suite === null ? {} : { suite: command.suite }),
    }),
  );
  context.print.line({
    type: 'lab',
    ...run,
    name: runName(run),
    report: run.report && reportInWords(run.report),
  });
  context.print.text(runText(run));
}
