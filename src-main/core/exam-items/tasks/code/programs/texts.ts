import type { DraftContext } from '../../../items/draft.ts';
import { PLAIN_WORDS } from '../../instructions/wordings/words.ts';
import { square } from '../../../near/square.ts';
import { type ProgramKind, python, script, shaped, small, text, variables } from '../program.ts';

export const length: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const word = text(context);
  const output = word.length;
  return shaped(context, {
    practice: [
      python(output, `print(len("${word}"))`),
      python(output, `print(len("${word}"))`),
      script(output, `console.log("${word}".length);`),
      script(output, `console.log("${word}".length);`),
      python(output, `${v} = "${word}"`, `print(len(${v}))`),
      script(output, `const ${v} = "${word}";`, `console.log(${v}.length);`),
    ],
    gate: [
      python(output, `${v} = len("${word}")`, `print(${v})`),
      script(output, `let ${v} = "${word}";`, `console.log(${v}.length);`),
      script(output, `const ${v} = "${word}".length;`, `console.log(${v});`),
    ],
    secret: [
      python(output, `${v} = "${word}"`, `${w} = len(${v})`, `print(${w})`),
      script(output, `let ${v} = "${word}".length;`, `console.log(${v});`),
      python(output, `${w} = ${small(context)}`, `print(len("${word}"))`),
    ],
  });
};

export const letterCase: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const word = text(context);
  const output = word.toUpperCase();
  const program = shaped(context, {
    practice: [
      python(output, `print("${word}".upper())`),
      python(output, `print("${word}".upper())`),
      script(output, `console.log("${word}".toUpperCase());`),
      python(output, `${v} = "${word}"`, `print(${v}.upper())`),
      script(output, `const ${v} = "${word}";`, `console.log(${v}.toUpperCase());`),
      python(word, `print("${output}".lower())`),
      script(word, `console.log("${output}".toLowerCase());`),
    ],
    gate: [
      python(output, `${v} = "${word}".upper()`, `print(${v})`),
      script(output, `let ${v} = "${word}";`, `console.log(${v}.toUpperCase());`),
      python(word, `${v} = "${output}"`, `print(${v}.lower())`),
    ],
    secret: [
      python(output, `${v} = "${word}"`, `${w} = ${v}.upper()`, `print(${w})`),
      script(output, `let ${v} = "${word}".toUpperCase();`, `console.log(${v});`),
      script(word, `let ${v} = "${output}";`, `console.log(${v}.toLowerCase());`),
    ],
  });
  const turned = (text: string): string => (text === output ? word : output);
  const other = ({ random, entities }: DraftContext): string =>
    PLAIN_WORDS.includes(word) ? random.pick(PLAIN_WORDS.filter((known) => known !== word)) : entities.inventedWord();
  return {
    ...program,
    near: (own) =>
      square(
        (upper, text) => (upper ? text.toUpperCase() : text),
        [program.output === output, turned(program.output) === output],
        [word, other(own)],
      ),
  };
};

export const joined: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [first, second] = [text(context), text(context)];
  const [tight, spaced] = [first + second, `${first} ${second}`];
  const program = shaped(context, {
    practice: [
      python(tight, `print("${first}" + "${second}")`),
      script(spaced, `console.log("${first}" + " " + "${second}");`),
      python(tight, `${v} = "${first}"`, `print(${v} + "${second}")`),
      python(spaced, `print("${first}", "${second}")`),
      script(tight, `console.log("${first}" + "${second}");`),
      script(spaced, `const ${v} = "${first}";`, `console.log(${v} + " " + "${second}");`),
    ],
    gate: [
      python(tight, `${v} = "${second}"`, `print("${first}" + ${v})`),
      python(spaced, `print("${first}" + " " + "${second}")`),
      script(tight, `let ${v} = "${first}";`, `console.log(${v} + "${second}");`),
    ],
    secret: [
      python(tight, `${v} = "${first}"`, `${w} = "${second}"`, `print(${v} + ${w})`),
      python(spaced, `${v} = "${first}"`, `print(${v}, "${second}")`),
      script(spaced, `let ${v} = "${second}";`, `console.log("${first}" + " " + ${v});`),
    ],
  });
  const between = program.output === tight ? '' : ' ';
  return {
    ...program,
    near: () =>
      square(
        (mark, [one, other]) => one + mark + other,
        [between, between === '' ? ' ' : ''],
        [
          [first, second],
          [second, first],
        ],
      ),
  };
};

const BITS = ['ab', 'ha', 'x', 'no', 'la', 'go', 'z', 'hi', 'ok', 'bo', 'ti'] as const;

export const repeated: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [bit, times] = [context.random.pick(BITS), context.random.int(2, 4)];
  const output = bit.repeat(times);
  const program = shaped(context, {
    practice: [
      python(output, `print("${bit}" * ${times})`),
      python(output, `${v} = ${small(context)}`, `print("${bit}" * ${times})`),
      python(output, `${v} = "${bit}"`, `print(${v} * ${times})`),
      python(output, `print(${times} * "${bit}")`),
      script(output, `console.log("${bit}".repeat(${times}));`),
    ],
    gate: [
      python(output, `${v} = ${times}`, `print("${bit}" * ${v})`),
      python(output, `${v} = "${bit}" * ${times}`, `print(${v})`),
      script(output, `let ${v} = "${bit}";`, `console.log(${v}.repeat(${times}));`),
    ],
    secret: [
      python(output, `${v} = "${bit}"`, `${w} = ${v} * ${times}`, `print(${w})`),
      python(output, `${v} = ${times}`, `${w} = "${bit}"`, `print(${w} * ${v})`),
      script(output, `const ${v} = ${times};`, `console.log("${bit}".repeat(${v}));`),
    ],
  });
  return {
    ...program,
    near: ({ random }) =>
      square(
        (text, count) => text.repeat(count),
        [bit, random.pick(BITS.filter((other) => other !== bit && other.length === bit.length))],
        [times, random.pick([2, 3, 4].filter((other) => other !== times))],
      ),
  };
};
