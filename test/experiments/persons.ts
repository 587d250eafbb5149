import type { Wish } from '../../src-shared/contract/index.ts';
import { createRandom } from '../../src-main/core/exam-items/chance/random.ts';
import { ACTIVITIES, ACTIVITY_FRAMES, FACTS, MOMENTS, PASTES } from './personTopics.ts';

/** Someone who chats with the app for seven days and wishes one thing about its answers. */
export interface Person {
  readonly seed: number;
  /** Said once, in the first conversation of the first day. */
  readonly wish: string;
  /** How the style card tells the practice model this wish; adherence is checked by rule against it. */
  readonly wishes: readonly Wish[];
  /** What they say: days of conversations of turns. */
  readonly days: readonly (readonly (readonly string[])[])[];
  /** Everyday openings of conversations that no night ever sees. */
  readonly heldOut: readonly string[];
}

export const DAYS = 7;
const CONVERSATIONS_A_DAY = 8;
const HELD_OUT_PROMPTS = 40;

/** Wishes that the practice model obeys when it is told them, each checkable by rule. */
const WISHES: readonly { wish: string; wishes: readonly Wish[] }[] = [
  { wish: 'Please keep your answers short from now on.', wishes: [{ trait: 'length', value: 'one sentence' }] },
  { wish: 'Always use bullet points in your answers.', wishes: [{ trait: 'bullets', value: 'yes' }] },
  { wish: 'Please end every answer with "Take care."', wishes: [{ trait: 'ending', value: 'Take care.' }] },
  { wish: 'Please use an emoji in all your answers.', wishes: [{ trait: 'emoji', value: 'yes' }] },
  { wish: 'Always start your answers with "Sure thing."', wishes: [{ trait: 'opening', value: 'Sure thing.' }] },
];

/** The person of a seed, always the same; seeds 1 to 5 have five different wishes. */
export function personOf(seed: number): Person {
  const random = createRandom(`person ${seed}`);
  const wish = WISHES[(seed - 1) % WISHES.length];
  if (wish === undefined) throw new RangeError('A person needs a seed of at least 1.');
  const studied = [...framed(firstHalf(ACTIVITIES)), ...firstHalf(MOMENTS)];
  const said = random.sample(studied, studied.length);
  const others = [...framed(secondHalf(ACTIVITIES)), ...secondHalf(MOMENTS)];
  let at = 0;
  const next = () => said[at++ % said.length] as string;
  const days = Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: CONVERSATIONS_A_DAY }, (_, index): string[] => {
      const turns = [next(), next()];
      if (day === 0 && index === 0) return [wish.wish, ...turns];
      if (index === 1) return [...turns, FACTS[(day + seed) % FACTS.length]?.told ?? ''];
      if (index === 2 && day > 0) return [FACTS[(day - 1 + seed) % FACTS.length]?.asked ?? '', ...turns];
      if (index === 3 && day % 2 === 0) return [PASTES[(day / 2) % PASTES.length] ?? '', ...turns];
      return index % 2 === 0 ? turns : [...turns, next()];
    }),
  );
  return { seed, ...wish, days, heldOut: random.sample(others, HELD_OUT_PROMPTS) };
}

function framed(activities: readonly string[]): string[] {
  return activities.flatMap((activity) => ACTIVITY_FRAMES.map((frame) => frame.replace('{activity}', activity)));
}

const firstHalf = <T>(list: readonly T[]) => list.slice(0, list.length / 2);
const secondHalf = <T>(list: readonly T[]) => list.slice(list.length / 2);
