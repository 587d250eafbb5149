import { systemMessage } from '../../../chat/index.ts';
import { questionTo } from '../../model/ask.ts';
import { carriesFact } from '../fit/carriesFact.ts';
import type { NightContext } from '../../record/context.ts';
import { outputOf } from '../../record/context.ts';
import { styleDose } from './dose.ts';
import { earlierLessons } from './earlier.ts';
import { fitting, rowTokens } from '../fit/fitting.ts';
import { genericPrompts } from '../targets/genericPrompts.ts';
import { type LeftOut, type Lesson, type Prompt, rawLesson } from './lessons.ts';
import { gatherOutputSchema, turnsOf } from '../../phases/gather.ts';
import { withoutSecrets } from '../fit/scrub.ts';
import { studiedTurns } from '../fit/studied.ts';
import { choosePrompts, limitPastes, promptOf } from './stylePrompts.ts';
import { writeTargets } from '../targets/targets.ts';

/** Less room than this for its answer makes a prompt too long to study. */
const FEWEST_ANSWER_TOKENS = 24;

/** Characters of a message in which a told fact is looked for; its studied part may be far shorter than the whole. */
const MOST_LOOKED_AT = 4_000;

export interface NightLessons {
  lessons: Lesson[];
  /** Besides what was left out when the day was sorted. */
  leftOut: { reason: LeftOut; count: number }[];
}

/**
 * What the night teaches about manner: today's prompts, those of the window, everyday ones where a wish shapes them,
 * and some of earlier nights, without secrets and without much of one paste.
 */
export async function styleLessons(
  context: NightContext,
  directives: readonly string[],
  rank: (prompt: string) => number,
  onProgress: (done: number, of: number) => void,
): Promise<NightLessons> {
  const { recipe, ports } = context;
  const most = rowTokens(recipe, context.model);
  const { turns, studiedAgain } = outputOf(context, 'gather', gatherOutputSchema);
  const promptsOf = async (ids: readonly string[]) => (await studiedTurns(ports, turnsOf(context, ids))).map(promptOf);
  const given = {
    today: await promptsOf(turns),
    window: await promptsOf(studiedAgain),
    generic: directives.length === 0 ? [] : genericPrompts(context.model.demo).map(everyday),
  };
  const { prompts, limited } = choosePrompts(given, styleDose(recipe));
  const told = systemMessage(context.systemPrompt, directives);
  // One prompt that cannot be read would end the call, and with it the night.
  const readable = await fitting(
    context,
    prompts,
    ({ text }) => questionTo(told, text).messages,
    most,
    FEWEST_ANSWER_TOKENS,
  );
  const written = await writeTargets(context, readable, directives, onProgress);
  // From the moment they are chosen until the dataset is stored, a deletion finds these lessons in the night's own
  // rows.
  const earlier = earlierLessons(context, Math.round(written.length * recipe.earlierShare), directives, written, rank);
  const clean = await withoutSecrets(ports, [...written, ...earlier]);
  const limitedLessons = limitPastes(clean);
  const lessons = await fitting(context, limitedLessons, ({ row }) => row.messages, most);
  return {
    lessons,
    leftOut: [
      {
        reason: 'longer than the window',
        count: ownCount(prompts) - ownCount(readable) + limitedLessons.length - lessons.length,
      },
      { reason: 'no good answer', count: ownCount(readable) - ownCount(written) },
      { reason: 'secret', count: written.length + earlier.length - clean.length },
      { reason: 'much of one paste', count: limited + clean.length - limitedLessons.length },
    ],
  };
}

/**
 * The day's exchanges as they were, without those in which either side holds a secret, that give back a told fact, or
 * that the model cannot read whole.
 */
export async function rawLessons(context: NightContext): Promise<NightLessons> {
  const turns = await studiedTurns(
    context.ports,
    turnsOf(context, outputOf(context, 'gather', gatherOutputSchema).turns),
  );
  const lessons = turns.flatMap(({ turn, text }) =>
    turn.assistant.text.trim() === '' ? [] : [rawLesson(context.systemPrompt, turn, text)],
  );
  const fit = await fitting(context, lessons, ({ row }) => row.messages, rowTokens(context.recipe, context.model));
  const told = fit.filter(({ said, target }) => !carriesFact(said.slice(0, MOST_LOOKED_AT), target));
  const clean = await withoutSecrets(context.ports, told);
  return {
    lessons: clean,
    leftOut: [
      { reason: 'longer than the window', count: lessons.length - fit.length },
      { reason: 'facts only', count: fit.length - told.length },
      { reason: 'secret', count: told.length - clean.length },
    ],
  };
}

/** A prompt that belongs to nobody. */
export function everyday(text: string): Prompt {
  return { text, conversation: null, said: text };
}

/** The counts of each reason together; none of nothing. */
export function addUp(parts: readonly { reason: string; count: number }[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason, count } of parts) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].flatMap(([reason, count]) => (count > 0 ? [{ reason, count }] : []));
}

function ownCount(of: readonly { conversation: string | null }[]): number {
  return of.filter(({ conversation }) => conversation !== null).length;
}
