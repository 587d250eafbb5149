import type { Ending, LeftOutReason, NightPlan, TargetCounts, Wish } from '../../../../src-shared/contract/index.ts';
import { type Style, suiting } from '../../manner/index.ts';
import type { Cycles, ExampleRow, KeyValues, NightFiles } from '../../ports.ts';
import { placementOf, type PlacementPorts } from '../judge/exam/placeModel.ts';
import { gaugeRows } from '../judge/gauge.ts';
import { balanced } from '../lessons/choose/dose.ts';
import { type Lesson, type Prompt, splitByConversation } from '../lessons/choose/lessons.ts';
import {
  addUp,
  everyday,
  type LessonNight,
  type LessonPorts,
  rawLessons,
  styleLessons,
} from '../lessons/choose/nightLessons.ts';
import { isSmallTalk, teaches } from '../lessons/fit/teaching.ts';
import { rehearse, type RehearsalPorts } from '../lessons/rehearsal/rehearse.ts';
import { writeTargets } from '../lessons/targets/targets.ts';
import { turnsNeeded } from '../model/recipes.ts';
import { total } from '../plan/cost.ts';
import { cycleId } from '../record/cycleId.ts';
import type { SortOutput } from '../record/day.ts';
import { NightEnds } from '../record/ending.ts';
import { type PreparedLesson, type PrepareOutput, PROBES_FILE, TRAIN_FILE } from '../record/prepare.ts';
import { PROBE_PROMPTS } from '../words/genericPrompts.ts';

export type PreparePorts = LessonPorts &
  RehearsalPorts &
  PlacementPorts & {
    cycles: Pick<Cycles, 'update'>;
    style: Pick<Style, 'wishes'>;
    files: Pick<NightFiles, 'writeLines'>;
    keep(output: PrepareOutput): void;
    progress(done: number, of: number): void;
  };

/** Of the plan: how much, and whether there is time for a lesson at all. */
export type PreparedPlan = Pick<NightPlan, 'kind' | 'sizes' | 'seconds' | 'availableSeconds'>;

/**
 * With fewer answers in the wished manner a run of sixty steps sees each more than a dozen times and learns those
 * answers; eleven of one kind already spread to everything.
 */
const FEWEST_TARGETS = 16;

/** How far the phase is when each part is done. */
const DONE = { targets: 0.45, rehearsal: 0.8, probes: 0.92 };

/** Writes tonight's lesson: files for the trainer and rows for the page. Ends the night when there is too little. */
export async function prepare(
  { sorted, plan, ...given }: Omit<LessonNight, 'sizes'> & { sorted: SortOutput; plan: PreparedPlan },
  ports: PreparePorts,
): Promise<PreparedLesson> {
  const { sizes } = plan;
  const night: LessonNight = { ...given, sizes };
  const { cycle, recipe, model, systemPrompt } = night;
  const { cycles, files } = ports;
  const needed = turnsNeeded(recipe, model.demo);
  const { memories } = sorted;
  const light = (
    ending: Ending,
    leftOut: readonly { reason: LeftOutReason; count: number }[] = [],
    targets: TargetCounts | null = null,
  ) => {
    // Lessons of earlier nights may have been chosen already.
    cycles.saveExamples(cycle, []);
    ports.keep({ kind: 'nothing', leftOut: addUp([...sorted.leftOut, ...leftOut]), targets });
    return new NightEnds(ending);
  };
  if (recipe.lessons === 'none') throw light({ kind: 'memoryOnly', memories });
  if (sorted.kept.length < needed) throw light({ kind: 'tooFewTurns', kept: sorted.kept.length, needed, memories });

  if (plan.kind === 'memories') {
    const { seconds, availableSeconds } = plan;
    throw light({ kind: 'noTime', neededSeconds: total(seconds), availableSeconds, memories });
  }
  const wishes = await ports.session.use(null, 'night', ports.signal, (engine) =>
    ports.style.wishes(engine, model.template, ports.signal),
  );
  // The raw exchanges of a day are studied whatever was wished.
  const taughtBy = recipe.lessons === 'raw' ? [] : wishes;
  const greetings = taughtBy.length > 0 ? 0 : sorted.kept.filter(({ text }) => isSmallTalk(text)).length;
  const said = sorted.kept.length - greetings;
  if (said < needed)
    throw light(
      said === 0
        ? { kind: 'onlyGreetings', wished: wishes.length > 0, memories }
        : { kind: 'fewBeyondGreetings', kept: said, needed, memories },
      [{ reason: 'greeting', count: greetings }],
    );
  const seed = seedOf(ports.values, cycle);
  const rank = (text: string) => hash(text, seed);
  const tell = (from: number, to: number) => (done: number, of: number) =>
    ports.progress(from + ((to - from) * done) / Math.max(1, of), 1);
  const { lessons, leftOut, targets } =
    recipe.lessons === 'raw'
      ? await rawLessons(ports, night)
      : await styleLessons(ports, night, wishes, rank, tell(0, DONE.targets));
  const valid = targets === null ? 0 : targets.obeyed + targets.rewritten;
  if (!model.demo && targets !== null && targets.asked > 0 && taughtBy.length > 0 && valid < FEWEST_TARGETS)
    throw light(
      { kind: 'fewTargets', valid, asked: targets.asked, needed: FEWEST_TARGETS, memories },
      leftOut,
      targets,
    );
  if (!teaches(lessons, taughtBy))
    throw light({ kind: 'noLesson', tooLong: lessons.length === 0 ? tooLongOf(leftOut) : 0, memories }, leftOut);
  const placement = await placementOf(ports, { night: ports, model });
  const replay = await rehearse(ports, { ...night, placement }, sizes.rehearsal, tell(DONE.targets, DONE.rehearsal));
  const { train, validation: heldOut } = splitByConversation([...lessons, ...replay], rank);
  if (!teaches(train, taughtBy)) throw light({ kind: 'allHeldOut', memories }, leftOut);
  const probes =
    wishes.length === 0
      ? []
      : (
          await writeTargets(
            ports,
            night,
            probePrompts(wishes, model.demo, sizes.probes),
            wishes,
            tell(DONE.rehearsal, DONE.probes),
          )
        ).lessons;
  const validation = recipe.lessons === 'raw' ? heldOut : [...heldOut, ...probes];

  const rows = (of: readonly Lesson[]) => of.map((lesson) => lesson.row);
  const write = (name: string, lines: unknown[]) => files.writeLines(cycleId(cycle), name, lines);
  const writeSome = async (name: string, lines: unknown[]) => (lines.length === 0 ? null : write(name, lines));
  // What one of the wishes does not suit says nothing of how well they were learned.
  const suited = heldOut.filter(({ kind, prompt }) => kind === 'style' && (model.demo || suitsAll(wishes, prompt)));
  await write(PROBES_FILE, rows([...suited, ...probes]));
  const written = {
    trainFile: await write(TRAIN_FILE, rows(balanced(train, recipe.replayShare))),
    validationFile: await writeSome('validation.jsonl', rows(validation)),
    gaugeFile: await writeSome('gauge.jsonl', await gaugeRows({ ...ports, systemPrompt }, sizes.gauge)),
  };
  cycles.saveExamples(cycle, [...examplesOf(train, 'train'), ...examplesOf(validation, 'validation')]);
  const counts = countsOf(train);
  cycles.update(cycle, { lessons: counts.style + counts.raw });
  const { replayShare, earlierShare } = recipe;
  return {
    kind: 'lesson',
    ...written,
    train: train.length,
    heldOut: validation.length,
    seed,
    wishes,
    settings: { recipe: recipe.name, ...recipe.training, seed, replayShare, earlierShare },
    studied: { ...counts, heldOut: validation.length, leftOut: addUp([...sorted.leftOut, ...leftOut]), targets },
  };
}

function suitsAll(wishes: readonly Wish[], prompt: string): boolean {
  return suiting(wishes, prompt).length === wishes.length;
}

/** Everyday prompts that are never studied and that all wishes suit. */
function probePrompts(wishes: readonly Wish[], demo: boolean, most: number): Prompt[] {
  const prompts = demo ? PROBE_PROMPTS : PROBE_PROMPTS.filter((prompt) => suitsAll(wishes, prompt));
  return prompts.slice(0, most).map(everyday);
}

function tooLongOf(leftOut: readonly { reason: LeftOutReason; count: number }[]): number {
  return leftOut.find(({ reason }) => reason === 'tooLong')?.count ?? 0;
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

/** Each night has its own seed; experiments may set one. */
function seedOf(values: Pick<KeyValues, 'get'>, cycle: number): number {
  const chosen = values.get('sleep.seed');
  return typeof chosen === 'number' ? chosen : cycle * 7919 + 17;
}

function hash(text: string, seed: number): number {
  let value = 2166136261 ^ seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  return value >>> 0;
}
