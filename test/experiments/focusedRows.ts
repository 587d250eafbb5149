import { inventedEntities, obeysAll } from '../../src-main/core/manner/index.ts';
import { createRandom } from '../../src-main/core/exam-items/chance/random.ts';
import { readCached, writeCached } from './cache.ts';
import { ACTIVITIES, ACTIVITY_FRAMES, MOMENTS } from './personTopics.ts';
import type { Person } from './persons.ts';
import type { Stage } from './stage.ts';

/** As many as the article's "gem7" set has. */
export const FOCUSED_ROWS = 287;

/**
 * A small set about one thing: everyday openings with the answers the person wishes for, written by the untouched model
 * that was told the wish. None of them is held out.
 */
export async function focusedRows(stage: Stage, person: Person): Promise<{ prompt: string; completion: string }[]> {
  const name = `focused-${person.seed}`;
  const known = await readCached<{ prompt: string; completion: string }[]>(name, []);
  if (known.length > 0) return known;
  const held = new Set(person.heldOut);
  const all = [
    ...ACTIVITIES.flatMap((activity) => ACTIVITY_FRAMES.map((frame) => frame.replace('{activity}', activity))),
    ...MOMENTS,
  ].filter((prompt) => !held.has(prompt));
  const more = all.flatMap((prompt) => [prompt, `${prompt} Tell me.`, `Hello. ${prompt}`]);
  const prompts = createRandom('focused').sample(more, Math.min(more.length, Math.round(FOCUSED_ROWS * 1.3)));
  const answers = await stage.answer(prompts, person.wishes);
  const rows = prompts.flatMap((prompt, index) => {
    const completion = answers[index];
    if (completion == null || !obeysAll(person.wishes, completion) || inventedEntities(prompt, completion).length > 0)
      return [];
    return [{ prompt, completion }];
  });
  if (rows.length < FOCUSED_ROWS)
    throw new Error(`Only ${rows.length} focused rows could be written; the comparison needs ${FOCUSED_ROWS}.`);
  const kept = rows.slice(0, FOCUSED_ROWS);
  await writeCached(name, kept);
  return kept;
}
