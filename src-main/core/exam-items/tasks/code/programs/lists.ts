import { square } from '../../../near/square.ts';
import { type ProgramKind, numbers, python, script, shaped, small, variables } from '../program.ts';

export const item: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const list = numbers(context, 3);
  const index = context.random.int(0, list.length - 1);
  const [all, output] = [`[${list.join(', ')}]`, list[index] as number];
  const program = shaped(context, {
    practice: [
      python(output, `${v} = ${all}`, `print(${v}[${index}])`),
      script(output, `const ${v} = ${all};`, `console.log(${v}[${index}]);`),
      python(output, `print(${all}[${index}])`),
      python(output, `${v} = ${all}`, `${w} = ${index}`, `print(${v}[${w}])`),
    ],
    gate: [
      python(output, `${w} = ${index}`, `${v} = ${all}`, `print(${v}[${w}])`),
      script(output, `let ${v} = ${all};`, `console.log(${v}[${index}]);`),
      python(output, `${v} = ${all}[${index}]`, `print(${v})`),
    ],
    secret: [
      python(output, `${v} = ${all}`, `${w} = ${v}[${index}]`, `print(${w})`),
      script(output, `const ${v} = ${all};`, `const ${w} = ${v}[${index}];`, `console.log(${w});`),
      python(output, `${v} = ${index}`, `print(${all}[${v}])`),
    ],
  });
  const others = list.filter((other) => other !== output);
  return others.length === 0 ? program : { ...program, near: () => others.map(String) };
};

/** As often as they are right: six is one appended to five. */
const LENGTHS = '2 2 3 3 3 4 4 4 5 5 5 6'.split(' ');

export const counted: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const list = numbers(context, context.random.int(2, 5));
  const [all, more] = [`[${list.join(', ')}]`, small(context)];
  const program = shaped(context, {
    practice: [
      python(list.length, `print(len(${all}))`),
      script(list.length, `console.log(${all}.length);`),
      python(list.length, `${v} = ${all}`, `print(len(${v}))`),
      script(list.length, `const ${v} = ${all};`, `console.log(${v}.length);`),
      python(list.length + 1, `${v} = ${all}`, `${v}.append(${more})`, `print(len(${v}))`),
    ],
    gate: [
      python(list.length, `${v} = len(${all})`, `print(${v})`),
      script(list.length, `let ${v} = ${all};`, `console.log(${v}.length);`),
      python(list.length + 1, `${w} = ${more}`, `${v} = ${all}`, `${v}.append(${w})`, `print(len(${v}))`),
    ],
    secret: [
      python(list.length, `${v} = ${all}`, `${w} = len(${v})`, `print(${w})`),
      script(list.length, `const ${v} = ${all}.length;`, `console.log(${v});`),
      script(list.length + 1, `const ${v} = ${all};`, `${v}.push(${more});`, `console.log(${v}.length);`),
    ],
  });
  return {
    ...program,
    near: ({ random }) => random.sample(LENGTHS, LENGTHS.length).filter((n) => n !== program.output),
  };
};

export const loop: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [times, step, start] = [
    context.random.int(2, 5),
    context.random.int(2, context.rung === 'middle' ? 9 : 5),
    context.random.int(0, 9),
  ];
  const count = Array.from({ length: times }, (_, index) => index);
  const grown = times * step;
  const program = shaped(context, {
    practice: [
      python(count.join(' '), `for i in range(${times}):`, '    print(i, end=" ")'),
      python(grown, `${v} = 0`, `for i in range(${times}):`, `    ${v} += ${step}`, `print(${v})`),
      python(start + grown, `${v} = ${start}`, `for i in range(${times}):`, `    ${v} += ${step}`, `print(${v})`),
      python(start + grown, `${v} = ${start}`, `for i in range(${times}):`, `    ${v} = ${v} + ${step}`, `print(${v})`),
      script(grown, `let ${v} = 0;`, `for (let i = 0; i < ${times}; i += 1) ${v} += ${step};`, `console.log(${v});`),
      python(
        count.map((value) => value + start).join(' '),
        `for i in range(${times}):`,
        `    print(i + ${start}, end=" ")`,
      ),
    ],
    gate: [
      python(start + grown, `${v} = ${start}`, `for j in range(${times}):`, `    ${v} += ${step}`, `print(${v})`),
      python(
        start + grown,
        `${w} = ${step}`,
        `${v} = ${start}`,
        `for i in range(${times}):`,
        `    ${v} += ${w}`,
        `print(${v})`,
      ),
      script(
        start + grown,
        `let ${v} = ${start};`,
        `for (let j = 0; j < ${times}; j += 1) ${v} += ${step};`,
        `console.log(${v});`,
      ),
    ],
    secret: [
      python(
        start + grown,
        `${w} = ${times}`,
        `${v} = ${start}`,
        `for i in range(${w}):`,
        `    ${v} += ${step}`,
        `print(${v})`,
      ),
      python(
        count.map((value) => value + start).join(' '),
        `${v} = ${start}`,
        `for i in range(${times}):`,
        `    print(${v} + i, end=" ")`,
      ),
      script(
        start + grown,
        `let ${v} = ${start};`,
        `for (let i = 0; i < ${times}; i += 1) ${v} = ${v} + ${step};`,
        `console.log(${v});`,
      ),
    ],
  });
  if (!program.output.includes(' ')) return program;
  const row = (low: number, length: number): string => Array.from({ length }, (_, index) => index + low).join(' ');
  const first = Number(program.output.split(' ')[0]);
  if (first === 0)
    return {
      ...program,
      near: () => [2, 3, 4, 5].filter((length) => length !== times).map((length) => row(0, length)),
    };
  return {
    ...program,
    near: ({ random }) =>
      square(
        row,
        [first, first === 0 ? 1 : first + random.pick([-1, 1])],
        [times, random.pick([2, 3, 4, 5].filter((other) => other !== times))],
      ),
  };
};
