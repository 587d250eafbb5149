import type { Random } from '../chance/random.ts';

/** The numbers that a question is most easily confused about: other operations on its own numbers, and slips. */
const MOST_FROM_PROMPT = 8;
/** How often a round number stands among round ones: the others could be left out at sight. */
const ROUND_SHARE = 0.5;
const LEAST_ROUND = 20;

const digitsOf = (value: number): number => String(Math.abs(value)).length;
const wholeNumbersIn = (text: string): number[] =>
  (text.match(/(?<![\d.,:])\d+(?![\d:]|[.,]\d)/g) ?? []).slice(0, MOST_FROM_PROMPT).map(Number);

/** What other operations, or only the first of several, would make of the question's own numbers. */
function otherResults(prompt: string): number[] {
  const given = wholeNumbersIn(prompt);
  const pairs = given.flatMap((a, index) => given.slice(index + 1).map((b) => [a, b] as const));
  return pairs.flatMap(([a, b]) => [a + b, Math.abs(a - b), a * b, ...(b > 0 && a % b === 0 ? [a / b] : [])]);
}

/** The right value with a slip: digits swapped, a carry forgotten or once too often. */
function slips(value: number): number[] {
  const [text, size] = [String(Math.abs(value)), digitsOf(value)];
  const swapped = size > 1 ? [Number(text.slice(0, -2) + text.at(-1) + text.at(-2))] : [];
  const carries = [10, 100, 1000].filter((step) => String(step).length <= size);
  return [...swapped, ...[3, ...carries].flatMap((step) => [Math.abs(value) - step, Math.abs(value) + step])].map(
    (slip) => (value < 0 ? -slip : slip),
  );
}

/** The power of ten that a round number is a multiple of; 1 for all others. */
const roundnessOf = (value: number): number => {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0 && Math.abs(value) >= unit * 10) unit *= 10;
  return unit;
};

/**
 * Three wrong numbers: a tempting one from the question or a slip, and a neighbour of that one and of the right one. Two
 * pairs, in which above and below are drawn by lot, so that size, digits and roundness do not tell the right one.
 */
export function nearNumbers(value: number, prompt: string, random: Random, tempting: readonly number[] = []): string[] {
  const least = value < 0 ? Number.NEGATIVE_INFINITY : 0;
  const round = Math.abs(value) < LEAST_ROUND ? 1 : roundnessOf(value);
  const unit = round > 10 || random.chance(ROUND_SHARE) ? round : 1;
  const fits = (other: number): boolean =>
    Number.isInteger(other) && other >= least && other !== value && Math.abs(digitsOf(other) - digitsOf(value)) <= 1;
  const likely = (other: number): boolean => fits(other) && digitsOf(other) === digitsOf(value) && other % unit === 0;
  const above = random.chance(0.5);
  const side = (numbers: readonly number[]): number[] =>
    numbers.filter((other) => likely(other) && other > value === above);
  const steps = unit === 1 ? [1, 1, 2, ...(Math.abs(value) > 20 ? [10] : [])] : [unit, unit, unit * 2];
  const step = random.pick(steps);
  const pools = [
    side([...tempting, ...otherResults(prompt)]),
    side(slips(value)),
    [above ? value + unit * random.int(3, 6) : value - unit * random.int(3, 6)].filter(fits),
    [value + unit * random.int(3, 6)],
  ];
  const far = random.pick(pools.find((pool) => pool.length > 0) ?? [value + 3]);
  const beside = (number: number, taken: readonly number[]): number => {
    const signs = random.chance(0.5) ? [1, -1] : [-1, 1];
    const candidates = [step, unit, unit * 2, unit * 3].flatMap((size) => signs.map((sign) => number + sign * size));
    return candidates.find((other) => other >= least && !taken.includes(other)) as number;
  };
  const close = beside(value, [value, far]);
  return [close, far, beside(far, [value, far, close])].map(String);
}
