import { counted, type DraftContext, type Wordings } from '../../items/draft.ts';

const THINGS =
  'apples books pens coins cards stamps eggs shells balls cakes roses hats keys cups plates stickers marbles nuts pears buttons beads'.split(
    ' ',
  );
const HOLDERS = ['bag', 'jar', 'box', 'basket', 'packet', 'drawer', 'crate', 'tin'] as const;

/** What the sentences of a story are made of; what the numbers mean is said where a kind draws them. */
export interface Story {
  readonly who: string;
  readonly other: string;
  readonly things: string;
  readonly holder: string;
  readonly holders: string;
  readonly product: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  /** `1 apple`, `3 apples`. */
  readonly some: (count: number) => string;
}

export type StoryNumbers = Partial<Record<'a' | 'b' | 'c' | 'd' | 'e', number>>;
export type Sentence = (story: Story) => string;

/** The stories of a kind and the questions that may follow any of them. */
export interface Telling {
  readonly stories: Wordings<Sentence>;
  readonly asks: Wordings<Sentence>;
}

/** Names, things and numbers of one story. */
export function storyOf({ random, entities }: DraftContext, numbers: StoryNumbers, without = ''): Story {
  const [who, other] = entities.people(2) as [string, string];
  const things = random.pick(THINGS.filter((name) => name !== without));
  const holder = random.pick(HOLDERS);
  const holders = holder === 'box' ? 'boxes' : `${holder}s`;
  return {
    a: 0,
    b: 0,
    c: 0,
    d: 0,
    e: 0,
    ...numbers,
    who,
    other,
    things,
    holder,
    holders,
    product: entities.product(),
    some: (count) => counted(count, things),
  };
}
