import type { Random } from '../chance/random.ts';

const MOST_FROM_PROMPT = 8;
/** How often a round number stands among round ones: the others could be left out at sight. */
const ROUND_SHARE = 0.5;
const LEAST_ROUND = 20;
const MOST = 3;
const SMALL = 14;
/** The tempting number and the right one leave room for a neighbour of each. */
const LEAST_APART = 3;
const FAR = 7;
/** How many of three stand below the right one: seldom none, for beside the smallest numbers none can. */
const BELOW = [0, 1, 1, 2, 2, 3, 3];
const REDRAWS = 14;
/** How often a small wrong number is the result of another operation, where there is one. */
const LURED = 0.7;

export interface NumberContext {
  readonly prompt: string;
  readonly random: Random;
  /** Wrong results that this very question leads to. */
  readonly tempting?: readonly number[];
  /** Draws the answer to another question of the kind. */
  readonly alike?: () => number;
}

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

/** What the right number and its neighbours are multiples of: the question may have only tens or fives in it. */
function unitOf(value: number, prompt: string, random: Random): number {
  const given = wholeNumbersIn(prompt);
  const allFives = given.length > 1 && given.every((number) => number % 5 === 0);
  const round = Math.abs(value) < LEAST_ROUND ? 1 : roundnessOf(value);
  if (round > 10 || (round === 10 && random.chance(ROUND_SHARE))) return round;
  return allFives && value % 5 === 0 && Math.abs(value) >= LEAST_ROUND ? 5 : 1;
}

/**
 * Beside a small number the answers of like questions: nothing lies below the smallest, so its neighbours would give it
 * away. One of them may be what the question tempts to.
 */
function nearSmall(value: number, tempting: readonly number[], alike: () => number, random: Random): number[] {
  const fits = (other: number): boolean => other !== value && Math.abs(other - value) <= FAR;
  const drawn = new Set(Array.from({ length: REDRAWS }, alike).filter(fits));
  const lures = random.chance(LURED) ? tempting.filter((other) => drawn.has(other)) : [];
  const rest = Array.from({ length: SMALL }, (_, index) => index + 1).filter(fits);
  const pool = [...new Set([...lures, ...drawn, ...random.sample(rest, rest.length)])];
  // How many of the three lie below is drawn by lot, or the right one would mostly stand in their middle.
  const [below, above] = [pool.filter((other) => other < value), pool.filter((other) => other > value)];
  const wanted = Math.max(MOST - above.length, Math.min(below.length, random.pick(BELOW)));
  return [...below.slice(0, wanted), ...above.slice(0, MOST - wanted)];
}

/**
 * Three wrong numbers: a tempting one from the question or a slip, and a neighbour of that one and of the right one. Two
 * pairs, in which above and below are drawn by lot, so that size, digits and roundness do not tell the right one.
 */
export function nearNumbers(value: number, { prompt, random, tempting = [], alike }: NumberContext): string[] {
  if (value >= 0 && value <= SMALL && alike !== undefined)
    return nearSmall(value, [...tempting, ...otherResults(prompt)], alike, random).map(String);
  const least = value < 0 ? Number.NEGATIVE_INFINITY : 0;
  const unit = unitOf(value, prompt, random);
  const fits = (other: number): boolean =>
    Number.isInteger(other) && other >= least && other % unit === 0 && digitsOf(other) === digitsOf(value);
  const above = random.chance(0.5);
  const side = (numbers: readonly number[]): number[] =>
    numbers.filter((other) => Math.abs(other - value) >= LEAST_APART * unit && fits(other) && other > value === above);
  const farther = unit * random.int(LEAST_APART, 6);
  const pools = [
    side([...tempting, ...otherResults(prompt)]),
    side(slips(value)),
    side([value - farther, value + farther]),
  ];
  const far = random.pick(pools.find((pool) => pool.length > 0) ?? [value + farther]);
  // A step past the middle between the two would put one pair around the other.
  const steps = [unit, unit, unit * 2, unit * 10].filter((step) => step * 2 < Math.abs(far - value));
  const step = steps.length === 0 ? unit : random.pick(steps);
  const beside = (number: number, taken: readonly number[]): number => {
    const signs = random.chance(0.5) ? [1, -1] : [-1, 1];
    const candidates = [step, unit, unit * 2, unit * 3].flatMap((size) => signs.map((sign) => number + sign * size));
    return candidates.find((other) => other >= least && !taken.includes(other)) as number;
  };
  const close = beside(value, [value, far]);
  return [close, far, beside(far, [value, far, close])].map(String);
}
