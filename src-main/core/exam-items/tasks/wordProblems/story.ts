import { counted, type DraftContext, type Wordings } from '../../items/draft.ts';
import type { Fillings } from '../../text/fill.ts';
import { HOLDERS, THINGS } from './wordings/things.ts';

/** The numbers of a story; what they mean is said where a kind draws them. Clock times come as they are written. */
export type StoryNumbers = Partial<Record<'a' | 'b' | 'c' | 'd' | 'e', number>> &
  Partial<Record<'start' | 'end', string>>;

/** The stories of a kind and the questions that may follow any of them. */
export interface Telling {
  readonly stories: Wordings<string>;
  readonly asks: Wordings<string>;
}

/** Names, things and numbers of one story, for the gaps of its sentences. */
export function storyOf({ random, entities }: DraftContext, numbers: StoryNumbers, without = ''): Fillings {
  const [who, other] = entities.people(2) as [string, string];
  const things = random.pick(THINGS.filter((name) => name !== without));
  const holder = random.pick(HOLDERS);
  const holders = holder === 'box' ? 'boxes' : `${holder}s`;
  const { a = 0, b = 0 } = numbers;
  return {
    ...numbers,
    who,
    other,
    things,
    holder,
    holders,
    product: entities.product(),
    someA: counted(a, things),
    someB: counted(b, things),
    one: counted(1, things),
    aAndB: a + b,
  };
}
