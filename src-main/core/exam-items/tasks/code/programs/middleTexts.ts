import { square } from '../../../near/square.ts';
import { type ProgramKind, python, script, shaped, text, variables } from '../program.ts';

const BITS = ['ab', 'ha', 'no', 'la', 'go', 'hi', 'ok', 'bo', 'ti'] as const;

/** The lengths of two words together. */
export const lengthSum: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [one, other] = [text(context), text(context)];
  const output = one.length + other.length;
  return shaped(context, {
    practice: [
      python(output, `print(len("${one}") + len("${other}"))`),
      python(output, `${v} = "${one}" + "${other}"`, `print(len(${v}))`),
      script(output, `const ${v} = "${one}";`, `console.log(${v}.length + "${other}".length);`),
    ],
    gate: [
      python(output, `${v} = "${one}"`, `${w} = "${other}"`, `print(len(${v}) + len(${w}))`),
      script(output, `let ${v} = "${one}" + "${other}";`, `console.log(${v}.length);`),
    ],
    secret: [
      python(output, `${v} = len("${one}")`, `print(${v} + len("${other}"))`),
      script(output, `let ${v} = "${one}".length;`, `console.log("${other}".length + ${v});`),
    ],
  });
};

/** The first or last letters of a word. */
export const ends: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const word = text(context);
  const count = context.random.int(2, 3);
  const [head, tail] = [word.slice(0, count), word.slice(-count)];
  const program = shaped(context, {
    practice: [
      python(head, `print("${word}"[:${count}])`),
      python(tail, `${v} = "${word}"`, `print(${v}[-${count}:])`),
      script(head, `console.log("${word}".slice(0, ${count}));`),
      script(tail, `const ${v} = "${word}";`, `console.log(${v}.slice(-${count}));`),
    ],
    gate: [
      python(head, `${v} = "${word}"`, `print(${v}[0:${count}])`),
      script(tail, `let ${v} = "${word}".slice(-${count});`, `console.log(${v});`),
    ],
    secret: [
      python(tail, `${w} = ${count}`, `print("${word}"[-${w}:])`),
      script(head, `let ${v} = "${word}";`, `console.log(${v}.substring(0, ${count}));`),
    ],
  });
  const start = program.output === head;
  return {
    ...program,
    near: () =>
      square((first, size) => (first ? word.slice(0, size) : word.slice(-size)), [start, !start], [count, 5 - count]),
  };
};

/** Two words put together in capital or small letters. */
export const casedJoin: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [one, other] = [text(context), text(context)];
  const high = (one + other).toUpperCase();
  const program = shaped(context, {
    practice: [
      python(high, `print(("${one}" + "${other}").upper())`),
      python(one.toUpperCase() + other, `print("${one}".upper() + "${other}")`),
      script(one + other.toUpperCase(), `const ${v} = "${other}";`, `console.log("${one}" + ${v}.toUpperCase());`),
    ],
    gate: [
      python(one + other.toUpperCase(), `${v} = "${other}".upper()`, `print("${one}" + ${v})`),
      script(high, `let ${v} = "${one}" + "${other}";`, `console.log(${v}.toUpperCase());`),
    ],
    secret: [
      python(one.toUpperCase() + other, `${v} = "${one}"`, `${w} = "${other}"`, `print(${v}.upper() + ${w})`),
      script(high, `let ${v} = "${one}".toUpperCase();`, `console.log(${v} + "${other.toUpperCase()}");`),
    ],
  });
  const cases = [one + other, one.toUpperCase() + other, one + other.toUpperCase(), high];
  return { ...program, near: () => cases.filter((written) => written !== program.output) };
};

/** A piece repeated, and another behind it. */
export const repeatedJoin: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [bit, end] = context.random.sample(BITS, 2) as [string, string];
  const times = context.random.int(2, 4);
  const output = bit.repeat(times) + end;
  const program = shaped(context, {
    practice: [
      python(output, `print("${bit}" * ${times} + "${end}")`),
      python(output, `${v} = "${bit}" * ${times}`, `print(${v} + "${end}")`),
      script(output, `console.log("${bit}".repeat(${times}) + "${end}");`),
    ],
    gate: [
      python(output, `${v} = ${times}`, `print("${bit}" * ${v} + "${end}")`),
      script(output, `let ${v} = "${end}";`, `console.log("${bit}".repeat(${times}) + ${v});`),
    ],
    secret: [
      python(output, `${v} = "${bit}"`, `${w} = ${v} * ${times}`, `print(${w} + "${end}")`),
      script(output, `let ${v} = "${bit}".repeat(${times});`, `console.log(${v} + "${end}");`),
    ],
  });
  return {
    ...program,
    near: ({ random }) =>
      square(
        (count, [first, last]) => first.repeat(count) + last,
        [times, random.pick([2, 3, 4].filter((other) => other !== times))],
        [
          [bit, end],
          [end, bit],
        ] as const,
      ),
  };
};
