import { type DraftContext, type DraftKind, numberDraft } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { sumDraft } from './sum.ts';
import { PERCENTAGE_WORDINGS } from './wordings/percentages.ts';
import {
  DIVISION_WORDINGS,
  EXPRESSION_WORDINGS,
  MISSING_TERM_WORDINGS,
  REST_WORDINGS,
  ROUNDING_WORDINGS,
} from './wordings/standard.ts';
import { CHAIN_WORDINGS, PRODUCT_WORDINGS } from './wordings/steps.ts';

const expressionDraft = (context: DraftContext, text: string, value: number) =>
  numberDraft(said(context, EXPRESSION_WORDINGS, { text }), value, text);

const carriedSum: DraftKind = (context) =>
  sumDraft(context, context.random.int(26, 99), '+', context.random.int(26, 99));

const missingTerm: DraftKind = (context) => {
  const [a, missing] = [context.random.int(3, 40), context.random.int(3, 60)];
  const sum = a + missing;
  return numberDraft(said(context, MISSING_TERM_WORDINGS, { a, sum }), missing, `${a} + ? = ${sum}`);
};

const product: DraftKind = (context) => sumDraft(context, context.random.int(11, 29), '*', context.random.int(3, 9));

const threeTerms: DraftKind = (context) => {
  const { random } = context;
  const [a, b] = [random.int(11, 60), random.int(11, 60)];
  const c = random.int(5, a + b - 5);
  return expressionDraft(context, `${a} + ${b} - ${c}`, a + b - c);
};

const division: DraftKind = (context) => {
  const [b, quotient] = [context.random.int(2, 9), context.random.int(4, 15)];
  const a = b * quotient;
  return numberDraft(said(context, DIVISION_WORDINGS, { a, b }), quotient, `${a} / ${b}`);
};

const percentage: DraftKind = (context) => {
  const [percent, a] = [context.random.pick([10, 20, 25, 50]), context.random.int(1, 20) * 20];
  return numberDraft(said(context, PERCENTAGE_WORDINGS, { percent, a }), (percent * a) / 100, `${percent}% of ${a}`);
};

const productComparison: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(2, 9), random.int(2, 9), random.int(2, 9)];
  const d = random.pick([2, 3, 4, 5, 6, 7, 8, 9].filter((factor) => factor * c !== a * b));
  const [first, second] = [`${a} x ${b}`, `${c} x ${d}`];
  const larger = random.chance(0.5);
  return numberDraft(
    said(context, PRODUCT_WORDINGS, { word: larger ? 'larger' : 'smaller', first, second }),
    larger ? Math.max(a * b, c * d) : Math.min(a * b, c * d),
    [first, second].toSorted().join(' compare '),
  );
};

const restOrRounding: DraftKind = (context) => {
  const { random } = context;
  if (random.chance(0.5)) {
    const b = random.int(3, 9);
    const rest = random.int(1, b - 1);
    const a = b * random.int(2, 9) + rest;
    return numberDraft(said(context, REST_WORDINGS, { a, b }), rest, `${a} % ${b}`);
  }
  let a = random.int(12, 980);
  while (a % 5 === 0) a += 1;
  const value = Math.round(a / 10) * 10;
  return numberDraft(said(context, ROUNDING_WORDINGS, { a, unit: 'ten' }), value, `round ${a} ten`);
};

const chain: DraftKind = (context) => {
  const { random } = context;
  const [start, more, less] = [random.int(3, 20), random.int(3, 20), random.int(2, 9)];
  const doubled = random.chance(0.5);
  const steps = doubled ? ['double it', `add ${more}`] : [`add ${more}`, 'double it'];
  const reached = doubled ? start * 2 + more : (start + more) * 2;
  const [first, second] = steps as [string, string];
  const third = `subtract ${less}`;
  return numberDraft(
    said(context, CHAIN_WORDINGS, { start, first, second, third }),
    reached - less,
    `${start}, ${first}, ${second}, ${third}`,
  );
};

const brackets: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(2, 12), random.int(2, 12), random.int(2, 6)];
  const { text, value } = random.pick([
    { text: `(${a} + ${b}) x ${c}`, value: (a + b) * c },
    { text: `${a} + ${b} x ${c}`, value: a + b * c },
    { text: `${a} x ${c} + ${b}`, value: a * c + b },
    { text: `(${a + b} - ${b}) x ${c}`, value: a * c },
  ]);
  return expressionDraft(context, text, value);
};

/** Between the two others: two small steps, or one with a carry. */
export const middleArithmeticKinds: readonly DraftKind[] = [
  carriedSum,
  missingTerm,
  product,
  threeTerms,
  division,
  percentage,
  productComparison,
  restOrRounding,
  chain,
  brackets,
];
