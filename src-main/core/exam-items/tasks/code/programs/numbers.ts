import { type ProgramKind, numbers, python, script, shaped, small, truth, variables } from '../program.ts';

export const addition: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [a, b] = [small(context), small(context)];
  return shaped(context, {
    practice: [
      python(a + b, `${v} = ${a}`, `print(${v} + ${b})`),
      script(a + b, `let ${v} = ${a};`, `console.log(${v} + ${b});`),
      python(a + b, `${v} = ${a}`, `${w} = ${b}`, `print(${v} + ${w})`),
      script(a + b, `const ${v} = ${a};`, `const ${w} = ${b};`, `console.log(${v} + ${w});`),
      python(a + b, `${v} = ${a} + ${b}`, `print(${v})`),
    ],
    gate: [
      python(a + b, `${v} = ${a}`, `print(${b} + ${v})`),
      script(a + b, `const ${v} = ${a};`, `console.log(${b} + ${v});`),
      python(a + b, `${v} = ${a}`, `${w} = ${b}`, `print(${w} + ${v})`),
    ],
    secret: [
      python(a + b, `${v} = ${a}`, `${w} = ${v} + ${b}`, `print(${w})`),
      script(a + b, `let ${v} = ${a} + ${b};`, `console.log(${v});`),
      script(a + b, `let ${v} = ${a};`, `let ${w} = ${b};`, `console.log(${w} + ${v});`),
    ],
  });
};

export const update: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [a, b] = [small(context), small(context)];
  return shaped(context, {
    practice: [
      python(a + b, `${v} = ${a}`, `${v} += ${b}`, `print(${v})`),
      python(a, `${v} = ${a + b}`, `${v} -= ${b}`, `print(${v})`),
      python(a + b, `${v} = ${a}`, `${v} = ${v} + ${b}`, `print(${v})`),
      script(a + b, `let ${v} = ${a};`, `${v} += ${b};`, `console.log(${v});`),
      script(a, `let ${v} = ${a + b};`, `${v} = ${v} - ${b};`, `console.log(${v});`),
    ],
    gate: [
      python(a, `${v} = ${a + b}`, `${v} = ${v} - ${b}`, `print(${v})`),
      script(a, `let ${v} = ${a + b};`, `${v} -= ${b};`, `console.log(${v});`),
      python(a + b, `${v} = ${a}`, `${w} = ${b}`, `${v} += ${w}`, `print(${v})`),
    ],
    secret: [
      script(a + b, `let ${v} = ${a};`, `${v} = ${v} + ${b};`, `console.log(${v});`),
      python(a + b, `${v} = ${a}`, `${w} = ${v}`, `${w} += ${b}`, `print(${w})`),
      python(a, `${v} = ${b}`, `${w} = ${a + b}`, `${w} -= ${v}`, `print(${w})`),
    ],
  });
};

export const extreme: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const list = numbers(context, 3);
  const [pick, output] = context.random.chance(0.5) ? ['max', Math.max(...list)] : ['min', Math.min(...list)];
  const three = list.join(', ');
  const program = shaped(context, {
    practice: [
      python(output, `print(${pick}(${three}))`),
      python(output, `print(${pick}(${three}))`),
      python(output, `print(${pick}([${three}]))`),
      python(output, `${v} = [${three}]`, `print(${pick}(${v}))`),
      script(output, `console.log(Math.${pick}(${three}));`),
      script(output, `const ${v} = Math.${pick}(${three});`, `console.log(${v});`),
    ],
    gate: [
      python(output, `${v} = ${pick}(${three})`, `print(${v})`),
      python(output, `${v} = ${list[0]}`, `print(${pick}(${v}, ${list[1]}, ${list[2]}))`),
      script(output, `let ${v} = Math.${pick}(${three});`, `console.log(${v});`),
    ],
    secret: [
      python(output, `${v} = [${three}]`, `${w} = ${pick}(${v})`, `print(${w})`),
      python(output, `${v} = ${pick}([${three}])`, `print(${v})`),
      script(output, `const ${v} = ${list[2]};`, `console.log(Math.${pick}(${list[0]}, ${list[1]}, ${v}));`),
    ],
  }); // The one in the middle is never the answer, so it would tell nothing beside the other end.
  const end = pick === 'max' ? Math.min(...list) : Math.max(...list);
  return end === output ? program : { ...program, near: () => [String(end)] };
};

const ANSWERS = [
  ['big', 'small'],
  ['yes', 'no'],
  ['high', 'low'],
  ['hot', 'cold'],
] as const;

export const branch: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [a, limit] = [small(context), small(context)];
  const [yes, no] = context.random.pick(ANSWERS);
  const output = a > limit ? yes : no;
  const program = shaped(context, {
    practice: [
      python(output, `${v} = ${a}`, `print("${yes}" if ${v} > ${limit} else "${no}")`),
      python(output, `${v} = ${a}`, `print("${yes}" if ${v} > ${limit} else "${no}")`),
      python(output, `${v} = ${a}`, `if ${v} > ${limit}:`, `    print("${yes}")`, 'else:', `    print("${no}")`),
      script(output, `const ${v} = ${a};`, `console.log(${v} > ${limit} ? "${yes}" : "${no}");`),
      python(a < limit ? no : yes, `${v} = ${a}`, `print("${no}" if ${v} < ${limit} else "${yes}")`),
    ],
    gate: [
      python(
        a < limit ? no : yes,
        `${v} = ${a}`,
        `if ${v} < ${limit}:`,
        `    print("${no}")`,
        'else:',
        `    print("${yes}")`,
      ),
      script(a < limit ? no : yes, `let ${v} = ${a};`, `console.log(${v} < ${limit} ? "${no}" : "${yes}");`),
      python(output, `${v} = ${limit}`, `print("${yes}" if ${a} > ${v} else "${no}")`),
    ],
    secret: [
      python(output, `${v} = ${a}`, `${w} = ${limit}`, `print("${yes}" if ${v} > ${w} else "${no}")`),
      python(output, `${v} = "${yes}" if ${a} > ${limit} else "${no}"`, `print(${v})`),
      script(output, `let ${v} = ${a};`, `if (${v} > ${limit}) console.log("${yes}");`, `else console.log("${no}");`),
    ],
  });
  return { ...program, near: () => [program.output === yes ? no : yes] };
};

export const equality: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const a = small(context);
  const b = context.random.chance(0.5) ? a : small(context);
  const same = truth(a === b);
  return shaped(context, {
    practice: [
      python(same, `print(${a} == ${b})`),
      script(a > b, `console.log(${a} > ${b});`),
      python(truth(a > b), `print(${a} > ${b})`),
      script(a === b, `console.log(${a} === ${b});`),
      python(same, `${v} = ${a}`, `print(${v} == ${b})`),
      python(truth(a !== b), `print(${a} != ${b})`),
      script(a < b, `const ${v} = ${a};`, `console.log(${v} < ${b});`),
    ],
    gate: [
      python(same, `${v} = ${a}`, `print(${b} == ${v})`),
      python(truth(a > b), `${v} = ${a} > ${b}`, `print(${v})`),
      script(a === b, `let ${v} = ${a};`, `console.log(${v} === ${b});`),
    ],
    secret: [
      python(same, `${v} = ${a}`, `${w} = ${b}`, `print(${v} == ${w})`),
      python(truth(a < b), `${v} = ${a}`, `print(${v} < ${b})`),
      script(a > b, `let ${v} = ${a};`, `console.log(${v} > ${b});`),
    ],
  });
};
