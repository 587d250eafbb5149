import { type DraftContext, type DraftKind, numberDraft, type Wordings, worded } from '../../items/draft.ts';
import { fill, said } from '../../text/fill.ts';
import { byRung } from '../../items/byRung.ts';
import {
  DIFFERENCE_ASKS,
  DIFFERENCE_STORIES,
  GAIN_ASKS,
  GAIN_STORIES,
  LOSS_ASKS,
  LOSS_STORIES,
  TOGETHER_ASKS,
  TOGETHER_STORIES,
} from './wordings/stories.ts';
import { type StoryNumbers, storyOf } from './story.ts';
import {
  CHANGE_WORDINGS,
  GAIN_THEN_LOSS_WORDINGS,
  GROUPS_WORDINGS,
  PRICE_WORDINGS,
  SHARE_WORDINGS,
  TWO_LOSSES_WORDINGS,
} from './wordings/pocket.ts';
import { middleWordProblemKinds } from './middle.ts';
import { standardWordProblemKinds } from './standard.ts';

const small = ({ random }: DraftContext, low = 2): number => random.int(low, 9);

/** A story and a question after it. */
function told(context: DraftContext, stories: Wordings<string>, asks: Wordings<string>, numbers: StoryNumbers): string {
  const story = storyOf(context, numbers);
  return `${said(context, stories, story)} ${said(context, asks, story)}`;
}

const gain: DraftKind = (context) => {
  const [a, b] = [small(context), small(context, 1)];
  return numberDraft(told(context, GAIN_STORIES, GAIN_ASKS, { a, b }), a + b);
};

const loss: DraftKind = (context) => {
  const [b, rest] = [small(context, 1), small(context, 1)];
  return numberDraft(told(context, LOSS_STORIES, LOSS_ASKS, { a: b + rest, b }), rest);
};

const difference: DraftKind = (context) => {
  const [b, more] = [small(context, 1), small(context, 1)];
  return numberDraft(told(context, DIFFERENCE_STORIES, DIFFERENCE_ASKS, { a: b + more, b }), more);
};

const together: DraftKind = (context) => {
  const [a, b] = [small(context, 1), small(context, 1)];
  return numberDraft(told(context, TOGETHER_STORIES, TOGETHER_ASKS, { a, b }), a + b);
};

const groups: DraftKind = (context) => {
  const [a, b] = [context.random.int(2, 6), context.random.int(2, 6)];
  return numberDraft(fill(worded(context, GROUPS_WORDINGS), storyOf(context, { a, b })), a * b);
};

const share: DraftKind = (context) => {
  const [friends, each] = [context.random.int(2, 5), small(context)];
  return numberDraft(fill(worded(context, SHARE_WORDINGS), storyOf(context, { a: friends * each, b: friends })), each);
};

const gainThenLoss: DraftKind = (context) => {
  const [a, b] = [small(context), small(context, 1)];
  // To lose what was just gained would leave nothing to work out.
  const c = context.random.pick([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((lost) => lost < a + b && lost !== b));
  return numberDraft(fill(worded(context, GAIN_THEN_LOSS_WORDINGS), storyOf(context, { a, b, c })), a + b - c);
};

const twoLosses: DraftKind = (context) => {
  const [b, c, rest] = [small(context, 1), small(context, 1), small(context, 1)];
  return numberDraft(fill(worded(context, TWO_LOSSES_WORDINGS), storyOf(context, { a: b + c + rest, b, c })), rest);
};

const price: DraftKind = (context) => {
  const [count, cost] = [context.random.int(2, 5), small(context)];
  return numberDraft(
    fill(worded(context, PRICE_WORDINGS), storyOf(context, { a: count, b: cost }, 'coins')),
    count * cost,
  );
};

const change: DraftKind = (context) => {
  const [cost, rest] = [small(context), small(context, 1)];
  return numberDraft(fill(worded(context, CHANGE_WORDINGS), storyOf(context, { a: cost + rest, b: cost })), rest);
};

const pocketKinds = [gain, loss, groups, share, difference, together, gainThenLoss, twoLosses, price, change];

export const wordProblemKinds: readonly DraftKind[] = pocketKinds.map((pocket, index) =>
  byRung({
    easy: pocket,
    middle: middleWordProblemKinds[index] ?? pocket,
    hard: standardWordProblemKinds[index] ?? pocket,
  }),
);
