import type { DraftContext } from '../../../items/draft.ts';
import { type ProgramKind, python, script, shaped, truth, variables } from '../program.ts';

const draw = ({ random }: DraftContext, count: number, low: number, high: number): number[] =>
  Array.from({ length: count }, () => random.int(low, high));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const functionCalls: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [a, b, c, d, k] = draw(context, 5, 2, 12) as [number, number, number, number, number];
  const [left, right] = [a * b + k, c * d + k];
  const bent = (x: number, y: number): number => (x > y ? x - y : x + 2 * y);
  return shaped(context, {
    practice: [
      python(left - right, 'def f(x, y):', `    return x * y + ${k}`, '', `print(f(${a}, ${b}) - f(${c}, ${d}))`),
      python(
        bent(a, b) + bent(c, d),
        'def f(x, y):',
        '    if x > y:',
        '        return x - y',
        '    return x + 2 * y',
        '',
        `print(f(${a}, ${b}) + f(${c}, ${d}))`,
      ),
      script(
        left + right,
        'function f(x, y) {',
        `  return x * y + ${k};`,
        '}',
        `console.log(f(${a}, ${b}) + f(${c}, ${d}));`,
      ),
    ],
    gate: [
      python(
        left * 2 - right,
        'def g(x, y):',
        `    ${v} = x * y`,
        `    return ${v} + ${k}`,
        '',
        `${w} = 2 * g(${a}, ${b})`,
        `print(${w} - g(${c}, ${d}))`,
      ),
      script(
        bent(a, bent(c, d)),
        'const g = (x, y) => (x > y ? x - y : x + 2 * y);',
        `console.log(g(${a}, g(${c}, ${d})));`,
      ),
    ],
    secret: [
      python(
        a * (c * d + k) + k,
        'def h(x, y):',
        `    return ${k} + y * x`,
        '',
        `${v} = h(${c}, ${d})`,
        `print(h(${a}, ${v}))`,
      ),
      script(
        left - bent(c, d),
        `const p = (x, y) => x * y + ${k};`,
        'const q = (x, y) => (x > y ? x - y : x + 2 * y);',
        `console.log(p(${a}, ${b}) - q(${c}, ${d}));`,
      ),
    ],
  });
};

const digitsOf = (value: number): number[] => Array.from(String(value)).map(Number);

export const whileLoop: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const number = context.random.int(100, 9999);
  const [odd, start, limit] = [
    sum(digitsOf(number).filter((digit) => digit % 2 === 1)),
    context.random.int(1, 9),
    context.random.int(60, 300),
  ];
  let [doubled, turns] = [start, 0];
  for (; doubled < limit; turns += 1) doubled *= 2;
  return shaped(context, {
    practice: [
      python(
        sum(digitsOf(number)),
        `${v} = ${number}`,
        `${w} = 0`,
        `while ${v} > 0:`,
        `    ${w} += ${v} % 10`,
        `    ${v} //= 10`,
        `print(${w})`,
      ),
      python(doubled, `${v} = ${start}`, `while ${v} < ${limit}:`, `    ${v} *= 2`, `print(${v})`),
      script(
        turns,
        `let ${v} = ${start};`,
        `let ${w} = 0;`,
        `while (${v} < ${limit}) {`,
        `  ${v} *= 2;`,
        `  ${w} += 1;`,
        '}',
        `console.log(${w});`,
      ),
    ],
    gate: [
      python(
        odd,
        `${w} = 0`,
        `${v} = ${number}`,
        `while ${v}:`,
        `    if ${v} % 2 == 1:`,
        `        ${w} += ${v} % 10`,
        `    ${v} = ${v} // 10`,
        `print(${w})`,
      ),
      script(
        doubled + turns,
        `let [${v}, ${w}] = [${start}, 0];`,
        `while (${v} < ${limit}) {`,
        `  ${w} += 1;`,
        `  ${v} = ${v} * 2;`,
        '}',
        `console.log(${v} + ${w});`,
      ),
    ],
    secret: [
      python(
        turns,
        `${w} = 0`,
        `${v} = ${start}`,
        `while not ${v} >= ${limit}:`,
        `    ${v} = ${v} + ${v}`,
        `    ${w} = ${w} + 1`,
        `print(${w})`,
      ),
      script(
        odd,
        `let ${w} = 0;`,
        `for (let ${v} = ${number}; ${v} > 0; ${v} = Math.floor(${v} / 10)) {`,
        `  if (${v} % 2 === 1) ${w} += ${v} % 10;`,
        '}',
        `console.log(${w});`,
      ),
    ],
  });
};

export const nestedLoops: ProgramKind = (context) => {
  const [v] = variables(context);
  const [rows, columns, k] = [context.random.int(3, 5), context.random.int(3, 6), context.random.int(2, 3)];
  const cells = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => ({ i, j }))).flat();
  const [even, below, product] = [
    cells.filter(({ i, j }) => (i + j) % k === 0).length,
    cells.filter(({ i, j }) => j > i).length,
    sum(cells.map(({ i, j }) => i * j)),
  ];
  return shaped(context, {
    practice: [
      python(
        even,
        `${v} = 0`,
        `for i in range(${rows}):`,
        `    for j in range(${columns}):`,
        `        if (i + j) % ${k} == 0:`,
        `            ${v} += 1`,
        `print(${v})`,
      ),
      python(
        product + k,
        `${v} = ${k}`,
        `for i in range(${rows}):`,
        `    for j in range(${columns}):`,
        `        ${v} += i * j`,
        `print(${v})`,
      ),
      script(
        below + k,
        `let ${v} = ${k};`,
        `for (let i = 0; i < ${rows}; i++) {`,
        `  for (let j = 0; j < ${columns}; j++) {`,
        `    if (j > i) ${v} += 1;`,
        '  }',
        '}',
        `console.log(${v});`,
      ),
    ],
    gate: [
      python(
        below * k,
        `${v} = 0`,
        `for row in range(${rows}):`,
        `    for col in range(row + 1, ${columns}):`,
        `        ${v} += ${k}`,
        `print(${v})`,
      ),
      script(
        even,
        `let ${v} = 0;`,
        `for (let r = 0; r < ${rows}; r += 1)`,
        `  for (let q = 0; q < ${columns}; q += 1)`,
        `    if ((q + r) % ${k} === 0) ${v}++;`,
        `console.log(${v});`,
      ),
    ],
    secret: [
      python(even * 2, `print(2 * sum(1 for p in range(${rows}) for q in range(${columns}) if (p + q) % ${k} == 0))`),
      script(
        product - k,
        `let ${v} = 0;`,
        `for (let p = 0; p < ${rows}; p++)`,
        `  for (let q = 0; q < ${columns}; q++) ${v} += q * p;`,
        `console.log(${v} - ${k});`,
      ),
    ],
  });
};

export const skipping: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const list = draw(context, 7, 1, 30);
  const [k, limit, all] = [context.random.int(2, 4), context.random.int(25, 70), `[${list.join(', ')}]`];
  const kept = list.filter((value) => value % k !== 0);
  let [until, taken] = [0, 0];
  for (const value of list) {
    if (until + value > limit) break;
    until += value;
    taken += 1;
  }
  return shaped(context, {
    practice: [
      python(
        sum(kept),
        `${v} = 0`,
        `for item in ${all}:`,
        `    if item % ${k} == 0:`,
        '        continue',
        `    ${v} += item`,
        `print(${v})`,
      ),
      python(
        until,
        `${v} = 0`,
        `for item in ${all}:`,
        `    if ${v} + item > ${limit}:`,
        '        break',
        `    ${v} += item`,
        `print(${v})`,
      ),
      script(
        kept.length,
        `let ${v} = 0;`,
        `for (const item of ${all}) {`,
        `  if (item % ${k} === 0) continue;`,
        `  ${v} += 1;`,
        '}',
        `console.log(${v});`,
      ),
    ],
    gate: [
      python(
        taken,
        `${v} = 0`,
        `${w} = 0`,
        `for i in ${all}:`,
        `    ${v} += i`,
        `    if ${v} > ${limit}:`,
        '        break',
        `    ${w} += 1`,
        `print(${w})`,
      ),
      script(
        sum(kept) + k,
        `let ${v} = ${k};`,
        `for (const i of ${all}) {`,
        `  if (i % ${k} !== 0) ${v} += i;`,
        '}',
        `console.log(${v});`,
      ),
    ],
    secret: [
      python(kept.length, `print(len([e for e in ${all} if e % ${k} != 0]))`),
      script(
        until,
        `let ${v} = 0;`,
        `for (const e of ${all}) {`,
        `  if (${v} + e > ${limit}) break;`,
        `  ${v} = ${v} + e;`,
        '}',
        `console.log(${v});`,
      ),
    ],
  });
};

export const filtered: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const list = draw(context, 6, 1, 40);
  const [limit, k, all] = [context.random.int(10, 25), context.random.int(2, 5), `[${list.join(', ')}]`];
  const above = list.filter((value) => value > limit);
  const rising = list.toSorted((left, right) => left - right);
  const total = sum(above);
  return shaped(context, {
    practice: [
      python(total, `${v} = ${all}`, `${w} = [e for e in ${v} if e > ${limit}]`, `print(sum(${w}))`),
      python((rising[1] as number) + (rising.at(-1) as number), `${v} = sorted(${all})`, `print(${v}[1] + ${v}[-1])`),
      script(above.length * k, `const ${v} = ${all}.filter((e) => e > ${limit});`, `console.log(${v}.length * ${k});`),
    ],
    gate: [
      python(total * k, `print(sum([i * ${k} for i in ${all} if i > ${limit}]))`),
      script(
        (rising.at(-2) as number) - (rising[0] as number),
        `const ${v} = ${all};`,
        `${v}.sort((p, q) => p - q);`,
        `console.log(${v}[4] - ${v}[0]);`,
      ),
    ],
    secret: [
      python(
        (rising.at(-2) as number) + (rising[0] as number),
        `${v} = ${all}`,
        `${v}.sort()`,
        `print(${v}[-2] + ${v}[0])`,
      ),
      script(
        total + k,
        `const ${v} = ${all};`,
        `console.log(${v}.filter((i) => i > ${limit}).reduce((p, q) => p + q, ${k}));`,
      ),
    ],
  });
};

export const truthValues: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [a, b, c, k] = draw(context, 4, 2, 20) as [number, number, number, number];
  const [more, even] = [a > b, (c + k) % 2 === 0];
  return shaped(context, {
    practice: [
      python(truth(more && !even), `${v} = ${a} > ${b}`, `${w} = (${c} + ${k}) % 2 == 0`, `print(${v} and not ${w})`),
      python(truth(more || even), `${v} = ${a} > ${b}`, `${w} = (${c} + ${k}) % 2 == 0`, `print(${v} or ${w})`),
      script(
        !more && even,
        `const ${v} = ${a} > ${b};`,
        `const ${w} = (${c} + ${k}) % 2 === 0;`,
        `console.log(!${v} && ${w});`,
      ),
    ],
    gate: [
      python(
        truth(!(more || even)),
        `${w} = (${k} + ${c}) % 2 == 0`,
        `${v} = ${a} > ${b}`,
        `print(not (${v} or ${w}))`,
      ),
      script(
        more === even,
        `let ${v} = (${c} + ${k}) % 2 === 0;`,
        `let ${w} = ${a} > ${b};`,
        `console.log(${w} === ${v});`,
      ),
    ],
    secret: [
      python(truth(more !== even), `print((${a} > ${b}) != ((${c} + ${k}) % 2 == 0))`),
      script(
        !(more && even),
        `const [${v}, ${w}] = [${a} > ${b}, (${k} + ${c}) % 2 === 0];`,
        `console.log(!(${w} && ${v}));`,
      ),
    ],
  });
};
