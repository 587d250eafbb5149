import { type DraftContext, type DraftKind, numberDraft, type Wordings } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { type StoryNumbers, storyOf } from './story.ts';
import { DISTRACTIONS } from './wordings/distractions.ts';
import {
  CHANGE_WORDINGS,
  GAIN_THEN_LOSS_WORDINGS,
  GROUPS_WORDINGS,
  PRICE_WORDINGS,
  SHARE_WORDINGS,
  TWO_LOSSES_WORDINGS,
} from './wordings/pocket.ts';
import * as stories from './wordings/stories.ts';

const DISTRACTED = 0.4;

/** A story of one or two steps with larger numbers, sometimes after a sentence that has nothing to do with it. */
function draft(
  context: DraftContext,
  parts: readonly Wordings<string>[],
  numbers: StoryNumbers,
  answer: number,
  without?: string,
) {
  const { random } = context;
  const story = storyOf(context, numbers, without);
  const told = parts.map((wordings) => said(context, wordings, story));
  if (random.chance(DISTRACTED)) {
    const number = random.int(3, 48);
    // A distraction must not give the answer away.
    told.unshift(said(context, DISTRACTIONS, { ...story, a: number === answer ? number + 1 : number }));
  }
  return numberDraft(told.join(' '), answer);
}

const two = ({ random }: DraftContext): [number, number] => [random.int(8, 48), random.int(6, 40)];

const gain: DraftKind = (context) => {
  const [a, b] = two(context);
  return draft(context, [stories.GAIN_STORIES, stories.GAIN_ASKS], { a, b }, a + b);
};
const loss: DraftKind = (context) => {
  const [rest, b] = two(context);
  return draft(context, [stories.LOSS_STORIES, stories.LOSS_ASKS], { a: b + rest, b }, rest);
};
const difference: DraftKind = (context) => {
  const [more, b] = two(context);
  return draft(context, [stories.DIFFERENCE_STORIES, stories.DIFFERENCE_ASKS], { a: b + more, b }, more);
};
const together: DraftKind = (context) => {
  const [a, b] = two(context);
  return draft(context, [stories.TOGETHER_STORIES, stories.TOGETHER_ASKS], { a, b }, a + b);
};
const groups: DraftKind = (context) => {
  const [a, b] = [context.random.int(3, 9), context.random.int(4, 15)];
  return draft(context, [GROUPS_WORDINGS], { a, b }, a * b);
};
const share: DraftKind = (context) => {
  const [b, each] = [context.random.int(3, 9), context.random.int(4, 15)];
  return draft(context, [SHARE_WORDINGS], { a: b * each, b }, each);
};
const gainThenLoss: DraftKind = (context) => {
  const [a, b] = two(context);
  const lost = context.random.int(3, 25);
  // To lose what was just gained would leave nothing to work out.
  const c = Math.min(lost === b ? lost + 1 : lost, a + b - 1);
  return draft(context, [GAIN_THEN_LOSS_WORDINGS], { a, b, c }, a + b - c);
};
const twoLosses: DraftKind = (context) => {
  const [b, c] = [context.random.int(4, 25), context.random.int(4, 25)];
  const rest = context.random.int(3, 40);
  return draft(context, [TWO_LOSSES_WORDINGS], { a: b + c + rest, b, c }, rest);
};
const price: DraftKind = (context) => {
  const [a, b] = [context.random.int(3, 9), context.random.int(4, 15)];
  return draft(context, [PRICE_WORDINGS], { a, b }, a * b, 'coins');
};
const change: DraftKind = (context) => {
  const [rest, b] = two(context);
  return draft(context, [CHANGE_WORDINGS], { a: b + rest, b }, rest);
};

/** The easy rung's stories with numbers of two digits, now and then with a number to leave out. */
export const middleWordProblemKinds: readonly DraftKind[] = [
  gain,
  loss,
  groups,
  share,
  difference,
  together,
  gainThenLoss,
  twoLosses,
  price,
  change,
];
