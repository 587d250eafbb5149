import { createRandom } from '../chance/random.ts';
import type { Draft, DraftContext, DraftKind } from '../items/draft.ts';
import { createEntities } from '../items/entities.ts';
import { nearChoices } from './choices.ts';
import { nearNumbers } from './numbers.ts';

const MOST_NEAR = 3;
const REDRAWS = 8;

/**
 * Wrong answers of the same kind as the right one, at most three. They are drawn by a chance of their own that the prompt
 * alone starts, so that what is asked stays the same.
 */
export function nearMisses(draft: Draft, kind: DraftKind, { rung, split }: DraftContext): string[] {
  const { prompt, answer, grader, near } = draft;
  const random = createRandom(`near:${prompt}`);
  const context: DraftContext = { random, rung, split, entities: createEntities(random, split) };
  const wrong = (): readonly string[] => {
    if (near !== undefined) return near(context);
    if (grader.kind === 'number')
      return nearNumbers(grader.value, { prompt, random, alike: () => Number(kind(context).answer) });
    if (grader.kind === 'choice') return nearChoices(answer, grader.value, grader.options, random);
    return redrawn(kind, context);
  };
  const different = (all: readonly string[]): string[] =>
    [...new Set(all)].filter((one) => one !== answer).slice(0, MOST_NEAR);
  const made = different(wrong());
  return made.length > 0 ? made : different(redrawn(kind, context));
}

/** Right answers to other questions of the same kind: alike in form because they are made alike. */
function redrawn(kind: DraftKind, context: DraftContext): string[] {
  return Array.from({ length: REDRAWS }, () => kind(context).answer);
}
