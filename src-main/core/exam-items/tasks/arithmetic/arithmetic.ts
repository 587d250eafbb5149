import { type DraftKind, numberDraft } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { middleArithmeticKinds } from './middle.ts';
import { standardArithmeticKinds } from './standard.ts';
import { sumDraft } from './sum.ts';
import {
  AFTER_WORDINGS,
  BEFORE_WORDINGS,
  COMPARISON_WORDINGS,
  DOUBLE_WORDINGS,
  HALF_WORDINGS,
  THREE_NUMBERS_WORDINGS,
} from './wordings/numbers.ts';
import { byRung } from '../../items/byRung.ts';

const smallSum: DraftKind = (context) => sumDraft(context, context.random.int(1, 9), '+', context.random.int(1, 9));

const smallDifference: DraftKind = (context) => {
  const a = context.random.int(2, 12);
  return sumDraft(context, a, '-', context.random.int(1, a));
};

const product: DraftKind = (context) => sumDraft(context, context.random.int(2, 9), '*', context.random.int(2, 9));

const longerSum: DraftKind = (context) => {
  const a = context.random.int(10, 89);
  return sumDraft(context, a, '+', context.random.int(1, 99 - a));
};

const longerDifference: DraftKind = (context) => {
  const a = context.random.int(13, 99);
  return sumDraft(context, a, '-', context.random.int(1, a - 1));
};

const tens: DraftKind = (context) => {
  const { random } = context;
  const a = random.int(1, 9) * 10;
  const b = random.int(1, 9);
  return sumDraft(context, a, '+', random.chance(0.5) ? b : b * 10);
};

const comparison: DraftKind = (context) => {
  const { random } = context;
  const a = random.int(1, 99);
  let b = random.int(1, 99);
  if (b === a) b = a === 99 ? a - 1 : a + 1;
  const larger = random.chance(0.5);
  const word = random.pick(larger ? ['larger', 'bigger', 'greater'] : ['smaller', 'lower', 'less']);
  const prompt = said(context, COMPARISON_WORDINGS, { word, a, b });
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  // Nobody would take a third number for one of the two.
  return {
    ...numberDraft(prompt, larger ? high : low, `compare ${low} ${high}`),
    near: () => [String(larger ? low : high)],
  };
};

const neighbour: DraftKind = (context) => {
  const a = context.random.int(2, 99);
  return context.random.chance(0.5)
    ? numberDraft(said(context, AFTER_WORDINGS, { a }), a + 1)
    : numberDraft(said(context, BEFORE_WORDINGS, { a }), a - 1);
};

const doubleOrHalf: DraftKind = (context) => {
  const a = context.random.int(1, 25);
  return context.random.chance(0.5)
    ? numberDraft(said(context, DOUBLE_WORDINGS, { a }), a * 2)
    : numberDraft(said(context, HALF_WORDINGS, { a: a * 2 }), a);
};

const threeNumbers: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(1, 6), random.int(1, 6), random.int(1, 6)];
  return numberDraft(said(context, THREE_NUMBERS_WORDINGS, { a, b, c }), a + b + c);
};

const pocketKinds = [
  smallSum,
  smallDifference,
  product,
  longerSum,
  longerDifference,
  tens,
  comparison,
  neighbour,
  doubleOrHalf,
  threeNumbers,
];

export const arithmeticKinds: readonly DraftKind[] = pocketKinds.map((pocket, index) =>
  byRung({
    easy: pocket,
    middle: middleArithmeticKinds[index] ?? pocket,
    hard: standardArithmeticKinds[index] ?? pocket,
  }),
);
