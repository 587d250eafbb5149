import * as z from 'zod';
import { systemMessage } from '../../chat/index.ts';
import { askMany } from '../ask.ts';
import { amendReport, cycleId, type NightContext, NightEnds, outputOf } from '../context.ts';
import { gaugeRows } from '../gauge.ts';
import { GENERIC_PROMPTS, PROBE_PROMPTS } from '../genericPrompts.ts';
import { type Lesson, rawLesson, replayLesson, splitByConversation } from '../lessons.ts';
import { turnsNeeded } from '../recipes.ts';
import { rehearsals } from '../replay.ts';
import { studiedTurns } from '../studied.ts';
import { type Prompt, writeTargets } from '../targets.ts';
import { gatherOutputSchema, turnsOf } from './gather.ts';
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
/** A day may be long; a lesson need not be. Newest turns first. */
const MOST_STYLE_PROMPTS = 200;

/** Writes tonight's lesson: files for the trainer and rows for the report. Ends the night when there is too little to teach. */
export async function prepare(context: NightContext): Promise<{ output: PrepareOutput; summary: string }> {
  const { recipe, cycle } = context;
  const sorted = outputOf(context, 'sort', sortOutputSchema);
  const needed = turnsNeeded(recipe, context.model.demo);
  if (recipe.lessons === 'none') throw new NightEnds('light', `The weights were left alone. It kept ${plural(sorted.memories, 'memory', 'memories')}.`);
  if (sorted.kept.length < needed)
    throw new NightEnds(
      'light',
      `Only ${plural(sorted.kept.length, 'turn', 'turns')} taught anything; a night needs ${needed}. It kept ${plural(sorted.memories, 'memory', 'memories')}.`,
    );

  const directives = await context.session.use(null, 'night', context.signal, (engine) => context.style.directives(engine, context.model.template, context.signal));
  const lessons =
    recipe.lessons === 'raw'
      ? await rawLessons(context)
      : await writeTargets(context, await promptsOf(context), directives, (done, of) => context.progress('prepare', done, of * 2.2));
  const replay = await replayLessons(context, Math.round(lessons.length * recipe.replayShare));
  const seed = seedOf(context);
  const { train, validation: heldOut } = splitByConversation([...lessons, ...replay], (text) => hash(text, seed));
  if (train.length === 0) throw new NightEnds('light', `No lesson could be written from today. It kept ${plural(sorted.memories, 'memory', 'memories')}.`);

  const probes =
    directives.length === 0
      ? []
      : await writeTargets(
          context,
          PROBE_PROMPTS.map((text) => ({ text, conversation: null })),
          directives,
          () => undefined,
        );
  const validation = recipe.lessons === 'raw' ? heldOut : [...heldOut, ...probes];
  const { files, database } = context.ports;
  await files.writeLines(
    cycleId(cycle),
    PROBES_FILE,
    [...heldOut.filter((one) => one.kind === 'style'), ...probes].map((one) => one.row),
  );
  const trainFile = await files.writeLines(
    cycleId(cycle),
    'train.jsonl',
    train.map((lesson) => lesson.row),
  );
  const validationFile =
    validation.length === 0
      ? null
      : await files.writeLines(
          cycleId(cycle),
          'validation.jsonl',
          validation.map((lesson) => lesson.row),
        );
  const gauge = await gaugeRows(context);
  const gaugeFile = gauge.length === 0 ? null : await files.writeLines(cycleId(cycle), 'gauge.jsonl', gauge);
  database.cycles.saveExamples(cycle, [
    ...train.map((lesson) => ({ kind: lesson.kind, prompt: lesson.prompt, target: lesson.target, conversation: lesson.conversation, split: 'train' as const })),
    ...validation.map((lesson) => ({ kind: lesson.kind, prompt: lesson.prompt, target: lesson.target, conversation: lesson.conversation, split: 'validation' as const })),
  ]);
  const count = (kind: Lesson['kind']) => train.filter((lesson) => lesson.kind === kind).length;
  amendReport(context, {
    directives,
    settings: { recipe: recipe.name, ...recipe.training, seed, replayShare: recipe.replayShare },
    studied: { style: count('style'), replay: count('replay'), raw: count('raw'), heldOut: validation.length, leftOut: sorted.leftOut },
  });
  database.cycles.update(cycle, { lessons: count('style') + count('raw') });
  return {
    output: { trainFile, validationFile, gaugeFile, train: train.length, heldOut: validation.length, seed },
    summary: `${train.length} lessons, ${count('replay')} of them rehearsal, ${validation.length} held out`,
  };
}

/** Each night has its own seed; experiments may set one. */
function seedOf(context: NightContext): number {
  const chosen = context.ports.database.values.get('sleep.seed');
  return typeof chosen === 'number' ? chosen : context.cycle * 7919 + 17;
}

async function rawLessons(context: NightContext): Promise<Lesson[]> {
  const turns = await studiedTurns(context.ports, turnsOf(context, outputOf(context, 'gather', gatherOutputSchema).turns));
  return turns.flatMap(({ turn, text }) => (turn.assistant.text.trim() === '' ? [] : [rawLesson(context.systemPrompt, turn, text)]));
}

/** Today's prompts, those of the window, and everyday ones that belong to nobody. */
async function promptsOf(context: NightContext): Promise<Prompt[]> {
  const gathered = outputOf(context, 'gather', gatherOutputSchema);
  const turns = await studiedTurns(context.ports, turnsOf(context, [...gathered.turns, ...gathered.studiedAgain]));
  const own = turns.map(({ turn, text }): Prompt => ({ text, conversation: turn.user.conversation }));
  const unique = [...new Map(own.map((prompt) => [prompt.text.toLowerCase(), prompt])).values()].slice(-MOST_STYLE_PROMPTS);
  return [...unique, ...GENERIC_PROMPTS.map((text) => ({ text, conversation: null }))];
}

/** The base's own answers to practice questions, kept only when the grader passes them. */
async function replayLessons(context: NightContext, wanted: number): Promise<Lesson[]> {
  if (wanted === 0) return [];
  const bank = rehearsals(Math.ceil(wanted * 1.6), context.model.harnessLevel, context.cycle);
  const system = systemMessage(context.systemPrompt, []);
  const questions = bank.map((one) => ({
    messages: [
      { role: 'system' as const, content: system },
      { role: 'user' as const, content: one.prompt },
    ],
    maxTokens: one.maxTokens,
  }));
  const kept: Lesson[] = [];
  let done = 0;
  for await (const reply of askMany(context, null, questions)) {
    const rehearsal = bank[reply.index];
    done += 1;
    context.progress('prepare', wanted * 1.2 + done * 0.6, wanted * 2.2);
    if (rehearsal !== undefined && kept.length < wanted && reply.whole && reply.text.trim() !== '' && rehearsal.accepts(reply.text))
      kept.push(replayLesson(context.systemPrompt, rehearsal.prompt, reply.text.trim()));
  }
  return kept;
}

function hash(text: string, seed: number): number {
  let value = 2166136261 ^ seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  return value >>> 0;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
