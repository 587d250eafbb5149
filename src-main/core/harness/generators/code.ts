import type { Draft, DraftContext, DraftKind } from '../draft.ts';
import { PLAIN_WORDS } from './instructionWords.ts';

const VARIABLES = ['x', 'n', 'a', 'total', 'value', 'count', 'k', 'num'] as const;
const PYTHON_ASKS = ['What does this Python code print?', 'Python output?', 'What is printed by this Python code?'] as const;
const SCRIPT_ASKS = ['What does this JavaScript code print?', 'JavaScript output?', 'What is logged by this JavaScript code?'] as const;

const draft = (prompt: string, output: string): Draft => ({ prompt, answer: output, grader: { kind: 'output', value: output } });
const python = ({ random }: DraftContext, lines: readonly string[], output: string | number): Draft => draft(`${random.pick(PYTHON_ASKS)}\n${lines.join('\n')}`, String(output));
const script = ({ random }: DraftContext, lines: readonly string[], output: string | number): Draft => draft(`${random.pick(SCRIPT_ASKS)}\n${lines.join('\n')}`, String(output));

const small = (context: DraftContext, low = 1): number => context.random.int(low, context.level === 'pocket' ? 9 : 60);
const name = ({ random }: DraftContext): string => random.pick(VARIABLES);
const word = ({ random, entities }: DraftContext): string => (random.chance(0.6) ? random.pick(PLAIN_WORDS) : entities.inventedWord());

const addition: DraftKind = (context) => {
  const [variable, a, b] = [name(context), small(context), small(context)];
  return context.random.chance(0.5)
    ? python(context, [`${variable} = ${a}`, `print(${variable} + ${b})`], a + b)
    : script(context, [`let ${variable} = ${a};`, `console.log(${variable} + ${b});`], a + b);
};

const update: DraftKind = (context) => {
  const [variable, a, b] = [name(context), small(context), small(context)];
  return context.random.chance(0.5)
    ? python(context, [`${variable} = ${a}`, `${variable} += ${b}`, `print(${variable})`], a + b)
    : python(context, [`${variable} = ${a + b}`, `${variable} -= ${b}`, `print(${variable})`], a);
};

const length: DraftKind = (context) => {
  const text = word(context);
  return context.random.chance(0.5) ? python(context, [`print(len("${text}"))`], text.length) : script(context, [`console.log("${text}".length);`], text.length);
};

const upper: DraftKind = (context) => {
  const text = word(context);
  return context.random.chance(0.5)
    ? python(context, [`print("${text}".upper())`], text.toUpperCase())
    : script(context, [`console.log("${text}".toUpperCase());`], text.toUpperCase());
};

const joined: DraftKind = (context) => {
  const [first, second] = [word(context), word(context)];
  return context.random.chance(0.5)
    ? python(context, [`print("${first}" + "${second}")`], first + second)
    : script(context, [`console.log("${first}" + " " + "${second}");`], `${first} ${second}`);
};

const repeated: DraftKind = (context) => {
  const [text, times] = [context.random.pick(['ab', 'ha', 'x', 'no', 'la', 'go', 'z', 'hi', 'ok', 'bo', 'ti']), context.random.int(2, context.level === 'pocket' ? 4 : 8)];
  return python(context, [...(context.random.chance(0.5) ? [`${name(context)} = ${small(context)}`] : []), `print("${text}" * ${times})`], text.repeat(times));
};

const item: DraftKind = (context) => {
  const list = Array.from({ length: context.level === 'pocket' ? 3 : 6 }, () => small(context));
  const [index, variable] = [context.random.int(0, list.length - 1), name(context)];
  return context.random.chance(0.5)
    ? python(context, [`${variable} = [${list.join(', ')}]`, `print(${variable}[${index}])`], list[index] as number)
    : script(context, [`const ${variable} = [${list.join(', ')}];`, `console.log(${variable}[${index}]);`], list[index] as number);
};

const extreme: DraftKind = (context) => {
  const [a, b, c] = [small(context), small(context), small(context)];
  return context.random.chance(0.5) ? python(context, [`print(max(${a}, ${b}, ${c}))`], Math.max(a, b, c)) : python(context, [`print(min(${a}, ${b}, ${c}))`], Math.min(a, b, c));
};

const branch: DraftKind = (context) => {
  const [variable, a, limit] = [name(context), small(context), small(context)];
  const [yes, no] = context.random.pick([
    ['big', 'small'],
    ['yes', 'no'],
    ['high', 'low'],
    ['hot', 'cold'],
  ] as const);
  return python(context, [`${variable} = ${a}`, `print("${yes}" if ${variable} > ${limit} else "${no}")`], a > limit ? yes : no);
};

const loop: DraftKind = (context) => {
  const [times, variable] = [context.random.int(2, context.level === 'pocket' ? 5 : 9), name(context)];
  const numbers = Array.from({ length: times }, (_, index) => index);
  const step = context.random.int(2, 5);
  return context.random.chance(0.5)
    ? python(context, [`for i in range(${times}):`, '    print(i, end=" ")'], numbers.join(' '))
    : python(context, [`${variable} = 0`, `for i in range(${times}):`, `    ${variable} += ${step}`, `print(${variable})`], times * step);
};

const equality: DraftKind = (context) => {
  const [a, b] = [small(context), small(context)];
  const right = context.random.chance(0.5) ? a : b;
  return context.random.chance(0.5)
    ? python(context, [`print(${a} == ${right})`], a === right ? 'True' : 'False')
    : script(context, [`console.log(${a} > ${b});`], a > b ? 'true' : 'false');
};

const counted: DraftKind = (context) => {
  const list = Array.from({ length: context.random.int(2, context.level === 'pocket' ? 5 : 12) }, () => small(context));
  return context.random.chance(0.5)
    ? python(context, [`print(len([${list.join(', ')}]))`], list.length)
    : script(context, [`console.log([${list.join(', ')}].length);`], list.length);
};

export const codeKinds: readonly DraftKind[] = [addition, update, length, upper, joined, repeated, item, extreme, branch, loop, equality, counted];
