import { type Draft, type DraftContext, type DraftKind, numberDraft } from '../draft.ts';

type Operator = '+' | '-' | '*';

const WORDINGS: Readonly<Record<Operator, readonly ((a: number, b: number) => string)[]>> = {
  '+': [
    (a, b) => `What is ${a} + ${b}?`,
    (a, b) => `${a} + ${b} =`,
    (a, b) => `Add ${a} and ${b}.`,
    (a, b) => `What is ${a} plus ${b}?`,
    (a, b) => `Work out ${a} + ${b}.`,
    (a, b) => `What is the sum of ${a} and ${b}?`,
  ],
  '-': [
    (a, b) => `What is ${a} - ${b}?`,
    (a, b) => `${a} - ${b} =`,
    (a, b) => `Take ${b} away from ${a}.`,
    (a, b) => `What is ${a} minus ${b}?`,
    (a, b) => `Work out ${a} - ${b}.`,
    (a, b) => `Subtract ${b} from ${a}.`,
  ],
  '*': [
    (a, b) => `What is ${a} x ${b}?`,
    (a, b) => `${a} x ${b} =`,
    (a, b) => `Multiply ${a} by ${b}.`,
    (a, b) => `What is ${a} times ${b}?`,
    (a, b) => `Work out ${a} x ${b}.`,
    (a, b) => `What is the product of ${a} and ${b}?`,
  ],
};

function calculate(a: number, operator: Operator, b: number): number {
  return operator === '+' ? a + b : operator === '-' ? a - b : a * b;
}

// Facts of one digit are known by heart, so only their wording is held out; larger sums are held out by their numbers.
function knownByHeart(a: number, operator: Operator, b: number): boolean {
  if (operator === '-') return a <= 12;
  if (operator === '*') return a <= 9 && b <= 9;
  return (a <= 9 && b <= 9) || a % 10 === 0 || b % 10 === 0;
}

function sum({ random }: DraftContext, a: number, operator: Operator, b: number): Draft {
  const prompt = random.pick(WORDINGS[operator])(a, b);
  const [low, high] = operator === '-' ? [b, a] : [Math.min(a, b), Math.max(a, b)];
  const key = knownByHeart(a, operator, b) ? undefined : `${low} ${operator} ${high}`;
  return numberDraft(prompt, calculate(a, operator, b), key);
}

const scale = (context: DraftContext, pocket: number, standard: number): number => (context.level === 'pocket' ? pocket : standard);

const smallSum: DraftKind = (context) => {
  const top = scale(context, 9, 99);
  return sum(context, context.random.int(1, top), '+', context.random.int(1, top));
};

const smallDifference: DraftKind = (context) => {
  const a = context.random.int(2, scale(context, 12, 99));
  return sum(context, a, '-', context.random.int(1, a));
};

const product: DraftKind = (context) => {
  const top = scale(context, 9, 30);
  return sum(context, context.random.int(2, top), '*', context.random.int(2, 9));
};

const longerSum: DraftKind = (context) => {
  const a = context.random.int(10, scale(context, 89, 899));
  return sum(context, a, '+', context.random.int(1, scale(context, 99 - a, 999 - a)));
};

const longerDifference: DraftKind = (context) => {
  const a = context.random.int(13, scale(context, 99, 999));
  return sum(context, a, '-', context.random.int(1, a - 1));
};

const tens: DraftKind = (context) => {
  const unit = scale(context, 10, 100);
  const a = context.random.int(1, 9) * unit;
  const b = context.random.int(1, 9) * scale(context, 1, 10);
  return context.random.chance(0.5) ? sum(context, a, '+', b) : sum(context, a, '+', b * 10);
};

const comparison: DraftKind = (context) => {
  const { random } = context;
  const top = scale(context, 99, 9999);
  const a = random.int(1, top);
  let b = random.int(1, top);
  if (b === a) b = a === top ? a - 1 : a + 1;
  const larger = random.chance(0.5);
  const word = random.pick(larger ? ['larger', 'bigger', 'greater'] : ['smaller', 'lower', 'less']);
  const prompt = random.pick([`Which is ${word}, ${a} or ${b}?`, `Which number is ${word}: ${a} or ${b}?`, `${a} or ${b}: which one is ${word}?`]);
  return numberDraft(prompt, larger ? Math.max(a, b) : Math.min(a, b), `compare ${Math.min(a, b)} ${Math.max(a, b)}`);
};

const neighbour: DraftKind = (context) => {
  const { random } = context;
  const a = random.int(2, scale(context, 99, 9999));
  const after = random.chance(0.5);
  const word = after ? 'after' : 'before';
  const prompt = random.pick([`Which number comes right ${word} ${a}?`, `What number comes ${word} ${a}?`, `What is the whole number just ${word} ${a}?`]);
  return numberDraft(prompt, after ? a + 1 : a - 1);
};

const doubleOrHalf: DraftKind = (context) => {
  const { random } = context;
  const a = random.int(1, scale(context, 25, 250));
  return random.chance(0.5)
    ? numberDraft(random.pick([`What is double ${a}?`, `Double ${a}.`, `What is twice ${a}?`]), a * 2)
    : numberDraft(random.pick([`What is half of ${a * 2}?`, `Halve ${a * 2}.`, `What is ${a * 2} divided by 2?`]), a);
};

const threeNumbers: DraftKind = (context) => {
  const { random } = context;
  const top = scale(context, 6, 40);
  const [a, b, c] = [random.int(1, top), random.int(1, top), random.int(1, top)];
  const prompt = random.pick([`What is ${a} + ${b} + ${c}?`, `${a} + ${b} + ${c} =`, `Add ${a}, ${b} and ${c}.`]);
  return numberDraft(prompt, a + b + c);
};

export const arithmeticKinds: readonly DraftKind[] = [smallSum, smallDifference, product, longerSum, longerDifference, tens, comparison, neighbour, doubleOrHalf, threeNumbers];
