import * as z from 'zod';
import type { ExampleRow } from '../../ports.ts';
import { amendReport, cycleId, type NightContext, NightEnds, outputOf } from '../record/context.ts';
import { balanced, rehearsalDose } from '../lessons/choose/dose.ts';
import { gaugeRows } from '../judge/gauge.ts';
import { PROBE_PROMPTS } from '../lessons/targets/genericPrompts.ts';
import { type Lesson, splitByConversation, type TrainingRow } from '../lessons/choose/lessons.ts';
import { addUp, everyday, rawLessons, styleLessons } from '../lessons/choose/nightLessons.ts';
import { turnsNeeded } from '../model/recipes.ts';
import { isSmallTalk, teaches } from '../lessons/fit/teaching.ts';
import { rehearse } from '../lessons/rehearsal/rehearse.ts';
import { writeTargets } from '../lessons/targets/targets.ts';
import { sortOutputSchema } from './sort.ts';

export const prepareOutputSchema = z.object({
  trainFile: z.string(),
  validationFile: z.string().nullable(),
  gaugeFile: z.string().nullable().default(null),
  train: z.number(),
  heldOut: z.number(),
  seed: z.number(),
});
export type PrepareOutput = z.infer<typeof prepareOutputSchema>;

/** Held-out style rows on which the exam reads how much was learned. */
export const PROBES_FILE = 'probes.jsonl';
export const TRAIN_FILE = 'train.jsonl';
/** How far the phase is when each part is done. */
const DONE = { targets: 0.45, rehearsal: 0.8, probes: 0.92 };

/**
 * Writes tonight's lesson: files for the trainer and rows for the report. Ends the night when there is too little to
 * teach.
 */
export async function prepare(context: NightContext): Promise<{ output: PrepareOutput; summary: string }> {
  const { recipe, cycle } = context;
  const sorted = outputOf(context, 'sort', sortOutputSchema);
  const needed = turnsNeeded(recipe, context.model.demo);
  const keptMemories = `It kept ${plural(sorted.memories, 'memory', 'memories')}.`;
  const light = (why: string, leftOut: readonly { reason: string; count: number }[] = []) => {
    // Lessons of earlier nights may have been chosen already.
    context.ports.database.cycles.saveExamples(cycle, []);
    amendReport(context, { studied: { ...NOTHING_STUDIED, leftOut: addUp([...sorted.leftOut, ...leftOut]) } });
    return new NightEnds(
      'light',
      `${why} ${keptMemories}`,
      recipe.lessons === 'none' ? 'memory only' : 'nothing to teach',
    );
  };
  if (recipe.lessons === 'none') throw light('The weights were left alone.');
  if (sorted.kept.length < needed)
    throw light(`${tooFew(sorted.kept.length)} held anything to study; a night needs ${needed}.`);

  const directives = await context.session.use(null, 'night', context.signal, (engine) =>
    context.style.directives(engine, context.model.template, context.signal),
  );
  // The raw exchanges of a day are studied whatever was wished.
  const taughtBy = recipe.lessons === 'raw' ? [] : directives;
  const greetings = taughtBy.length > 0 ? 0 : sorted.kept.filter(({ text }) => isSmallTalk(text)).length;
  if (sorted.kept.length - greetings < needed)
    throw light(smallTalkSentence({ kept: sorted.kept.length, greetings, needed, wished: directives.length > 0 }), [
      { reason: 'only a greeting', count: greetings },
    ]);
  const seed = seedOf(context);
  const rank = (text: string) => hash(text, seed);
  const tell = (from: number, to: number) => (done: number, of: number) =>
    context.progress('prepare', from + ((to - from) * done) / Math.max(1, of), 1);
  const { lessons, leftOut } =
    recipe.lessons === 'raw'
      ? await rawLessons(context)
      : await styleLessons(context, directives, rank, tell(0, DONE.targets));
  if (!teaches(lessons, taughtBy)) throw light(noLessonSentence(addUp(leftOut), lessons.length), leftOut);
  const replay = await rehearse(context, rehearsalDose(recipe, context.model.demo), tell(DONE.targets, DONE.rehearsal));
  const { train, validation: heldOut } = splitByConversation([...lessons, ...replay], rank);
  if (!teaches(train, taughtBy)) throw light('No lesson was left to study once some were held out.', leftOut);
  const probes =
    directives.length === 0
      ? []
      : await writeTargets(context, PROBE_PROMPTS.map(everyday), directives, tell(DONE.rehearsal, DONE.probes));
  const validation = recipe.lessons === 'raw' ? heldOut : [...heldOut, ...probes];

  const rows = (of: readonly Lesson[]) => of.map((lesson) => lesson.row);
  await context.ports.files.writeLines(
    cycleId(cycle),
    PROBES_FILE,
    rows([...heldOut.filter((one) => one.kind === 'style'), ...probes]),
  );
  const files = {
    trainFile: await context.ports.files.writeLines(
      cycleId(cycle),
      TRAIN_FILE,
      rows(balanced(train, recipe.replayShare)),
    ),
    validationFile: await writeSome(context, 'validation.jsonl', rows(validation)),
    gaugeFile: await writeSome(context, 'gauge.jsonl', await gaugeRows(context)),
  };
  const { cycles } = context.ports.database;
  cycles.saveExamples(cycle, [...examplesOf(train, 'train'), ...examplesOf(validation, 'validation')]);
  const studied = countsOf(train);
  amendReport(context, {
    directives,
    settings: {
      recipe: recipe.name,
      ...recipe.training,
      seed,
      replayShare: recipe.replayShare,
      earlierShare: recipe.earlierShare,
    },
    studied: { ...studied, heldOut: validation.length, leftOut: addUp([...sorted.leftOut, ...leftOut]) },
  });
  cycles.update(cycle, { lessons: studied.style + studied.raw });
  return {
    output: { ...files, train: train.length, heldOut: validation.length, seed },
    summary: `${plural(studied.style + studied.raw, 'lesson', 'lessons')}, ${studied.replay} of rehearsal, ${validation.length} held out`,
  };
}

const NOTHING_STUDIED = { style: 0, earlier: 0, replay: 0, grounded: 0, raw: 0, heldOut: 0 };

const tooFew = (turns: number) => (turns === 0 ? 'No turn' : `Only ${plural(turns, 'turn', 'turns')}`);

/**
 * Why a day of greetings is no lesson. Where answers are written for the lesson, a wish would have shaped even these.
 */
function smallTalkSentence({
  kept,
  greetings,
  needed,
  wished,
}: {
  kept: number;
  greetings: number;
  needed: number;
  wished: boolean;
}): string {
  if (kept === greetings)
    return `Today held only greetings and thanks${wished ? '' : ', and no wish about answers'}, so there was nothing to teach and the weights were left alone.`;
  return `${tooFew(kept - greetings)} said more than a greeting; a night needs ${needed}. The weights were left alone.`;
}

/** Why no lesson was written, or none but everyday ones that no wish shapes. */
function noLessonSentence(leftOut: readonly { reason: string; count: number }[], written: number): string {
  const tooLong = leftOut.find(({ reason }) => reason === 'longer than the window')?.count ?? 0;
  if (tooLong > 0 && written === 0)
    return `No lesson could be written from today: ${tooLong === 1 ? 'one was' : `${tooLong} were`} longer than the model can read.`;
  return 'No lesson could be written from today.';
}

function countsOf(train: readonly Lesson[]) {
  const count = (of: (lesson: Lesson) => boolean) => train.filter(of).length;
  return {
    style: count(({ kind }) => kind === 'style'),
    earlier: count(({ special }) => special === 'earlier'),
    replay: count(({ kind }) => kind === 'replay'),
    grounded: count(({ special }) => special === 'grounded'),
    raw: count(({ kind }) => kind === 'raw'),
  };
}

function examplesOf(lessons: readonly Lesson[], split: ExampleRow['split']): ExampleRow[] {
  return lessons.map(({ kind, prompt, target, conversation }) => ({ kind, prompt, target, conversation, split }));
}

async function writeSome(
  { ports, cycle }: NightContext,
  name: string,
  rows: readonly TrainingRow[],
): Promise<string | null> {
  return rows.length === 0 ? null : ports.files.writeLines(cycleId(cycle), name, [...rows]);
}

/** Each night has its own seed; experiments may set one. */
function seedOf(context: NightContext): number {
  const chosen = context.ports.database.values.get('sleep.seed');
  return typeof chosen === 'number' ? chosen : context.cycle * 7919 + 17;
}

function hash(text: string, seed: number): number {
  let value = 2166136261 ^ seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  return value >>> 0;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
