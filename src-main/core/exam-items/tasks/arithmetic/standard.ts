import { type DraftContext, type DraftKind, numberDraft } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { DECREASE_WORDINGS, INCREASE_WORDINGS, PERCENTAGE_WORDINGS } from './wordings/percentages.ts';
import {
  DIVISION_WORDINGS,
  EXPRESSION_WORDINGS,
  MISSING_FACTOR_WORDINGS,
  MISSING_TERM_WORDINGS,
  REST_WORDINGS,
  ROUNDING_WORDINGS,
} from './wordings/standard.ts';
import { CHAIN_WORDINGS, PRODUCT_WORDINGS } from './wordings/steps.ts';
import { sumDraft } from './sum.ts';

const expressionDraft = (context: DraftContext, expression: string, value: number) =>
  numberDraft(said(context, EXPRESSION_WORDINGS, { text: expression }), value, expression);

const severalTerms: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(100, 899), random.int(100, 899), random.int(100, 899)];
  const d = random.int(11, Math.min(a + b - 1, 699));
  return random.chance(0.5)
    ? expressionDraft(context, `${a} + ${b} - ${d}`, a + b - d)
    : expressionDraft(context, `${a} + ${b} - ${d} + ${c}`, a + b - d + c);
};

const missingNumber: DraftKind = (context) => {
  const { random } = context;
  if (random.chance(0.5)) {
    const [a, missing] = [random.int(120, 4800), random.int(120, 4800)];
    return numberDraft(
      said(context, MISSING_TERM_WORDINGS, { a, sum: a + missing }),
      missing,
      `${a} + ? = ${a + missing}`,
    );
  }
  const [a, missing] = [random.int(6, 25), random.int(26, 80)];
  return numberDraft(
    said(context, MISSING_FACTOR_WORDINGS, { a, product: a * missing }),
    missing,
    `${a} * ? = ${a * missing}`,
  );
};

const twoDigitProduct: DraftKind = (context) =>
  sumDraft(context, context.random.int(12, 99), '*', context.random.int(12, 99));

const threeDigitProduct: DraftKind = (context) =>
  sumDraft(context, context.random.int(102, 989), '*', context.random.int(3, 25));

const exactDivision: DraftKind = (context) => {
  const [divisor, quotient] = [context.random.int(3, 24), context.random.int(13, 160)];
  return numberDraft(
    said(context, DIVISION_WORDINGS, { a: divisor * quotient, b: divisor }),
    quotient,
    `${divisor * quotient} / ${divisor}`,
  );
};

// A multiple of 5 per cent of a multiple of 20 is a whole number.
const percentage: DraftKind = (context) => {
  const { random } = context;
  const [percent, base] = [random.int(1, 17) * 5, random.int(3, 60) * 20];
  const part = (percent * base) / 100;
  const form = random.pick(['of', 'more', 'less'] as const);
  const key = `${percent}% ${form} ${base}`;
  if (form === 'of') return numberDraft(said(context, PERCENTAGE_WORDINGS, { percent, a: base }), part, key);
  if (form === 'more') return numberDraft(said(context, INCREASE_WORDINGS, { percent, a: base }), base + part, key);
  return numberDraft(said(context, DECREASE_WORDINGS, { percent, a: base }), base - part, key);
};

const productComparison: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(11, 49), random.int(11, 49), random.int(11, 49)];
  let d = Math.max(11, Math.round((a * b) / c) + random.int(-4, 4));
  if (c * d === a * b) d += 1;
  const [first, second] = [`${a} x ${b}`, `${c} x ${d}`];
  const larger = random.chance(0.5);
  const prompt = said(context, PRODUCT_WORDINGS, { word: larger ? 'larger' : 'smaller', first, second });
  return numberDraft(
    prompt,
    larger ? Math.max(a * b, c * d) : Math.min(a * b, c * d),
    [first, second].toSorted().join(' compare '),
  );
};

const ROUNDING_UNITS = [
  { name: 'ten', size: 10 },
  { name: 'hundred', size: 100 },
  { name: 'thousand', size: 1000 },
] as const;

const restOrRounding: DraftKind = (context) => {
  const { random } = context;
  if (random.chance(0.5)) {
    const [divisor, whole] = [random.int(6, 29), random.int(12, 70)];
    const rest = random.int(1, divisor - 1);
    return numberDraft(
      said(context, REST_WORDINGS, { a: divisor * whole + rest, b: divisor }),
      rest,
      `${divisor * whole + rest} % ${divisor}`,
    );
  }
  const unit = random.pick(ROUNDING_UNITS);
  let a = random.int(1200, 98765);
  // A number in the very middle could be rounded either way, and a round number has nothing to round.
  while (a % (unit.size / 2) === 0) a += 1;
  return numberDraft(
    said(context, ROUNDING_WORDINGS, { a, unit: unit.name }),
    Math.round(a / unit.size) * unit.size,
    `round ${a} ${unit.name}`,
  );
};

const chain: DraftKind = (context) => {
  const { random } = context;
  const [factor, more, times, less] = [random.int(3, 9), random.int(12, 95), random.int(3, 9), random.int(11, 99)];
  const quotient = random.int(12, 60);
  const start = random.pick([
    { from: factor * quotient, step: `divide by ${factor}`, value: quotient },
    { from: quotient, step: `multiply by ${factor}`, value: quotient * factor },
    { from: quotient * 2, step: 'halve it', value: quotient },
    { from: quotient, step: 'double it', value: quotient * 2 },
  ]);
  const second = { step: `add ${more}`, value: start.value + more };
  const third = random.pick([
    { step: `multiply by ${times}`, value: second.value * times },
    { step: `subtract ${Math.min(less, second.value - 1)}`, value: second.value - Math.min(less, second.value - 1) },
  ]);
  const key = `${start.from}, ${start.step}, ${second.step}, ${third.step}`;
  return numberDraft(
    said(context, CHAIN_WORDINGS, { start: start.from, first: start.step, second: second.step, third: third.step }),
    third.value,
    key,
  );
};

const brackets: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(21, 95), random.int(12, 60), random.int(3, 12)];
  const [small, divisor, quotient] = [random.int(3, 20), random.int(3, 12), random.int(6, 30)];
  const { text, value } = random.pick([
    { text: `(${a} + ${b}) x ${c}`, value: (a + b) * c },
    { text: `(${a + b} - ${b}) x ${c}`, value: a * c },
    { text: `${c} x (${a} + ${b}) - ${small}`, value: c * (a + b) - small },
    { text: `${a} + ${b} x ${c}`, value: a + b * c },
    { text: `${a} x ${c} - ${small} x 2`, value: a * c - small * 2 },
    { text: `${a} + ${divisor * quotient} / ${divisor}`, value: a + quotient },
    { text: `(${divisor * quotient - small} + ${small}) / ${divisor} + ${b}`, value: quotient + b },
    { text: `${a} x ${c} + ${divisor * quotient} / ${divisor}`, value: a * c + quotient },
  ]);
  return expressionDraft(context, text, value);
};

/** What a model of three billion weights is asked: two to four steps, or numbers of two and more digits. */
export const standardArithmeticKinds: readonly DraftKind[] = [
  severalTerms,
  missingNumber,
  twoDigitProduct,
  threeDigitProduct,
  exactDivision,
  percentage,
  productComparison,
  restOrRounding,
  chain,
  brackets,
];
