import type { LeftOutReason, PlanSizes, TargetCounts, Wish } from '../../../../../src-shared/contract/index.ts';
import { systemMessage } from '../../../chat/index.ts';
import type { Messages, ModelDescription, SecretScanner } from '../../../ports.ts';
import { type NightModel, questionTo } from '../../model/ask.ts';
import type { Recipe } from '../../model/recipes.ts';
import type { GatherOutput } from '../../record/day.ts';
import { carriesFact } from '../fit/carriesFact.ts';
import { earlierLessons, type EarlierPorts } from './earlier.ts';
import { fitting, rowTokens } from '../fit/fitting.ts';
import { suiting } from '../../../manner/index.ts';
import { genericPrompts, PLAIN_PROMPTS } from '../../words/genericPrompts.ts';
import { type Lesson, type Prompt, rawLesson, turnsOf } from './lessons.ts';
import { withoutSecrets } from '../fit/scrub.ts';
import { studiedTurns } from '../fit/studied.ts';
import { choosePrompts, limitPastes, promptOf } from './stylePrompts.ts';
import { writeTargets } from '../targets/targets.ts';

/** Less room than this for its answer makes a prompt too long to study. */
const FEWEST_ANSWER_TOKENS = 24;

/** Characters of a message in which a told fact is looked for; its studied part may be far shorter than the whole. */
const MOST_LOOKED_AT = 4_000;

/** The night whose lessons are chosen. */
export interface LessonNight {
  cycle: number;
  recipe: Recipe;
  model: ModelDescription;
  systemPrompt: string;
  gathered: GatherOutput;
  /** How much of everything the plan has time for. */
  sizes: PlanSizes;
}
interface DayPorts extends NightModel {
  messages: Pick<Messages, 'turns'>;
  secrets: SecretScanner;
}
export type LessonPorts = DayPorts & EarlierPorts;

export interface NightLessons {
  lessons: Lesson[];
  /** Besides what was left out when the day was sorted. */
  leftOut: { reason: LeftOutReason; count: number }[];
  /** How many prompts gave a target; null where none was written. */
  targets: TargetCounts | null;
}

/**
 * What the night teaches about manner: today's prompts, those of the window, everyday ones where a wish shapes them,
 * and some of earlier nights, without secrets and without much of one paste.
 */
export async function styleLessons(
  ports: LessonPorts,
  { cycle, recipe, model, systemPrompt, gathered, sizes }: LessonNight,
  wishes: readonly Wish[],
  rank: (prompt: string) => number,
  onProgress: (done: number, of: number) => void,
): Promise<NightLessons> {
  const most = rowTokens(recipe, model);
  const promptsOf = async (ids: readonly string[]) => (await studiedTurns(ports, turnsOf(ports, ids))).map(promptOf);
  const given = {
    today: await promptsOf(gathered.turns),
    window: await promptsOf(gathered.studiedAgain),
    generic: wishes.length === 0 ? [] : spread(wishes, model.demo).map(everyday),
  };
  const { prompts, limited } = choosePrompts(given, sizes.lessons);
  const told = systemMessage(systemPrompt, wishes);
  // One prompt that cannot be read would end the call, and with it the night.
  const readable = await fitting(
    ports,
    prompts,
    ({ text }) => questionTo(told, text).messages,
    most,
    FEWEST_ANSWER_TOKENS,
  );
  const { lessons: written, counts: targets } = await writeTargets(
    ports,
    { cycle, model, systemPrompt },
    readable,
    wishes,
    onProgress,
  );
  // From the moment they are chosen until the dataset is stored, a deletion finds these lessons in the night's own
  // rows.
  const earlier = earlierLessons(ports, {
    cycle,
    systemPrompt,
    wanted: Math.round(written.length * recipe.earlierShare),
    wishes,
    tonight: written,
    rank,
  });
  const clean = await withoutSecrets(ports, [...written, ...earlier]);
  const limitedLessons = limitPastes(clean);
  const lessons = await fitting(ports, limitedLessons, ({ row }) => row.messages, most);
  return {
    lessons,
    targets,
    leftOut: [
      {
        reason: 'tooLong',
        count: ownCount(prompts) - ownCount(readable) + limitedLessons.length - lessons.length,
      },
      { reason: 'noGoodAnswer', count: ownCount(readable) - ownCount(written) },
      { reason: 'secret', count: written.length + earlier.length - clean.length },
      { reason: 'onePaste', count: limited + clean.length - limitedLessons.length },
    ],
  };
}

/**
 * The day's exchanges as they were, without those in which either side holds a secret, that give back a told fact, or
 * that the model cannot read whole.
 */
export async function rawLessons(
  ports: DayPorts,
  { recipe, model, systemPrompt, gathered }: LessonNight,
): Promise<NightLessons> {
  const turns = await studiedTurns(ports, turnsOf(ports, gathered.turns));
  const lessons = turns.flatMap(({ turn, text }) =>
    turn.assistant.text.trim() === '' ? [] : [rawLesson(systemPrompt, turn, text)],
  );
  const fit = await fitting(ports, lessons, ({ row }) => row.messages, rowTokens(recipe, model));
  const told = fit.filter(({ said, target }) => !carriesFact(said.slice(0, MOST_LOOKED_AT), target));
  const clean = await withoutSecrets(ports, told);
  return {
    lessons: clean,
    targets: null,
    leftOut: [
      { reason: 'tooLong', count: lessons.length - fit.length },
      { reason: 'factsOnly', count: fit.length - told.length },
      { reason: 'secret', count: told.length - clean.length },
    ],
  };
}

/** Everyday prompts; where a wish does not suit every answer, some that it does not suit among them. */
function spread(wishes: readonly Wish[], demo: boolean): readonly string[] {
  const prompts = genericPrompts(demo);
  if (demo || PLAIN_PROMPTS.every((prompt) => suiting(wishes, prompt).length === wishes.length)) return prompts;
  return prompts.flatMap((prompt, at) =>
    at % 4 === 3 ? [prompt, PLAIN_PROMPTS[(at - 3) / 4] ?? []].flat() : [prompt],
  );
}

/** A prompt that belongs to nobody. */
export function everyday(text: string): Prompt {
  return { text, conversation: null, said: text };
}

/** The counts of each reason together; none of nothing. */
export function addUp<Reason>(
  parts: readonly { reason: Reason; count: number }[],
): { reason: Reason; count: number }[] {
  const counts = new Map<Reason, number>();
  for (const { reason, count } of parts) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].flatMap(([reason, count]) => (count > 0 ? [{ reason, count }] : []));
}

function ownCount(of: readonly { conversation: string | null }[]): number {
  return of.filter(({ conversation }) => conversation !== null).length;
}
