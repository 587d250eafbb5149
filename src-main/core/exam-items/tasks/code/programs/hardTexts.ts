import { square } from '../../../near/square.ts';
import { type ProgramKind, python, script, shaped, text, variables } from '../program.ts';

const reversed = (word: string): string => Array.from(word).toReversed().join('');
const quoted = (words: readonly string[]): string => `[${words.map((word) => `"${word}"`).join(', ')}]`;
const VOWELS = 'aeiou';

export const letterCount: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [word, other] = [text(context) + text(context), text(context)];
  const letter = context.random.pick(Array.from(word));
  const vowels = Array.from(word).filter((each) => VOWELS.includes(each)).length;
  const [times, found] = [word.split(letter).length - 1, word.indexOf(letter)];
  return shaped(context, {
    practice: [
      python(
        vowels,
        `${v} = 0`,
        `for letter in "${word}":`,
        `    if letter in "${VOWELS}":`,
        `        ${v} += 1`,
        `print(${v})`,
      ),
      python(times + other.length, `${v} = "${word}"`, `print(${v}.count("${letter}") + len("${other}"))`),
      script(word.length - times, `const ${v} = "${word}";`, `console.log(${v}.replaceAll("${letter}", "").length);`),
    ],
    gate: [
      python(word.length - times, `${v} = "${word}".replace("${letter}", "")`, `print(len(${v}))`),
      script(
        vowels,
        `let ${v} = 0;`,
        `for (const each of "${word}") {`,
        `  if ("${VOWELS}".includes(each)) ${v} += 1;`,
        '}',
        `console.log(${v});`,
      ),
    ],
    secret: [
      python(
        times * 2 + found,
        `${v} = "${word}"`,
        `${w} = 2 * ${v}.count("${letter}")`,
        `print(${w} + ${v}.find("${letter}"))`,
      ),
      script(
        times + other.length,
        `const ${v} = "${word}".split("${letter}").length - 1;`,
        `console.log(${v} + "${other}".length);`,
      ),
    ],
  });
};

export const slices: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const [word, other] = [text(context), text(context)];
  const [head, rest] = [word.slice(0, 3), word.slice(1)];
  return shaped(context, {
    practice: [
      python(reversed(word).toUpperCase(), `${v} = "${word}"`, `print(${v}[::-1].upper())`),
      python(
        word.slice(1, 4) + other.slice(-2),
        `${v} = "${word}"`,
        `${w} = "${other}"`,
        `print(${v}[1:4] + ${w}[-2:])`,
      ),
      script(
        head.toUpperCase() + other.slice(2),
        `const ${v} = "${word}";`,
        `const ${w} = "${other}";`,
        `console.log(${v}.slice(0, 3).toUpperCase() + ${w}.slice(2));`,
      ),
    ],
    gate: [
      python(
        rest + word.charAt(0) + other.slice(0, 2).toUpperCase(),
        `${v} = "${word}"`,
        `${w} = "${other}"[:2]`,
        `print(${v}[1:] + ${v}[0] + ${w}.upper())`,
      ),
      script(
        `${reversed(word)}-${other.slice(-3)}`,
        `const ${v} = [..."${word}"].reverse().join("");`,
        `console.log(${v} + "-" + "${other}".slice(-3));`,
      ),
    ],
    secret: [
      python(
        reversed(other.slice(0, 3)) + word.slice(-3),
        `${w} = "${other}"[:3]`,
        `${v} = "${word}"[-3:]`,
        `print(${w}[::-1] + ${v})`,
      ),
      script(
        rest.toUpperCase() + head,
        `const ${v} = "${word}".slice(1);`,
        `console.log(${v}.toUpperCase() + "${word}".slice(0, 3));`,
      ),
    ],
  });
};

export const wordLists: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const words = Array.from({ length: 4 }, () => text(context));
  const [all, sorted, mark] = [quoted(words), words.toSorted(), context.random.pick(['-', '+', ':', '/'])];
  const firsts = words.map((word) => word.charAt(0)).join('');
  const long = words.filter((word) => word.length > 5);
  return shaped(context, {
    practice: [
      python(sorted.join(mark), `${v} = ${all}`, `print("${mark}".join(sorted(${v})))`),
      python(firsts.toUpperCase(), `${v} = ""`, `for word in ${all}:`, `    ${v} += word[0].upper()`, `print(${v})`),
      script(
        words.map((word) => word.length).join(mark),
        `const ${v} = ${all};`,
        `console.log(${v}.map((word) => word.length).join("${mark}"));`,
      ),
    ],
    gate: [
      python(
        words.map((word) => word.length).join(mark),
        `${v} = [str(len(each)) for each in ${all}]`,
        `print("${mark}".join(${v}))`,
      ),
      script(
        sorted.slice(1, 3).join(mark),
        `const ${v} = ${all};`,
        `${v}.sort();`,
        `console.log(${v}[1] + "${mark}" + ${v}[2]);`,
      ),
    ],
    secret: [
      python(
        words
          .toReversed()
          .map((word) => word.at(-1))
          .join(mark),
        `${v} = "${words.join(' ')}".split()`,
        `${w} = [part[-1] for part in ${v}]`,
        `print("${mark}".join(${w}[::-1]))`,
      ),
      script(
        long.length + (sorted[0] as string).length,
        `const ${v} = ${all};`,
        `const ${w} = ${v}.filter((part) => part.length > 5);`,
        `console.log(${w}.length + ${v}.sort()[0].length);`,
      ),
    ],
  });
};

export const dictionaries: ProgramKind = (context) => {
  const [v, w] = variables(context);
  const keys = context.random.sample(['pen', 'cup', 'hat', 'key', 'bag', 'map', 'egg', 'fan'], 3) as [
    string,
    string,
    string,
  ];
  const [a, b, c, more] = [0, 0, 0, 0].map(() => context.random.int(2, 20)) as [number, number, number, number];
  const [first, second, third] = keys;
  const table = `{"${first}": ${a}, "${second}": ${b}, "${third}": ${c}}`;
  const best = keys[[a, b, c].indexOf(Math.max(a, b, c))] as string;
  return shaped(context, {
    practice: [
      python(a + b + c + more, `${v} = ${table}`, `${v}["${second}"] += ${more}`, `print(sum(${v}.values()))`),
      python(a * more + b, `${v} = ${table}`, `print(${v}["${first}"] * ${more} + ${v}.get("${second}", 0))`),
      script(
        a + more - c,
        `const ${v} = ${table};`,
        `${v}["${first}"] += ${more};`,
        `console.log(${v}["${first}"] - ${v}["${third}"]);`,
      ),
    ],
    gate: [
      python(
        best,
        `${v} = ${table}`,
        `${w} = ""`,
        `for name in ${v}:`,
        `    if ${w} == "" or ${v}[name] > ${v}[${w}]:`,
        `        ${w} = name`,
        `print(${w})`,
      ),
      script(
        a + b + c + more,
        `const ${v} = ${table};`,
        `${v}.box = ${more};`,
        `let ${w} = 0;`,
        `for (const name in ${v}) ${w} += ${v}[name];`,
        `console.log(${w});`,
      ),
    ],
    secret: [
      python(
        b + c + more,
        `${v} = ${table}`,
        `del ${v}["${first}"]`,
        `${v}["box"] = ${more}`,
        `print(sum(${v}.values()))`,
      ),
      script(
        [a, b, c].filter((value) => value > more).length,
        `const ${v} = ${table};`,
        `const ${w} = Object.values(${v}).filter((part) => part > ${more});`,
        `console.log(${w}.length);`,
      ),
    ],
  });
};

const BANDS = ['low', 'mid', 'top'] as const;

export const gradeBands: ProgramKind = (context) => {
  const [v] = variables(context);
  const low = context.random.int(5, 20);
  const high = low + context.random.int(5, 20);
  const values = Array.from({ length: 3 }, () => context.random.int(1, high + 15));
  const band = (value: number): string => (value < low ? 'low' : value < high ? 'mid' : 'top');
  const all = values.map(band);
  const program = shaped(context, {
    practice: [
      python(
        all.join('-'),
        'def f(x):',
        `    if x < ${low}:`,
        '        return "low"',
        `    elif x < ${high}:`,
        '        return "mid"',
        '    return "top"',
        '',
        `print("-".join([f(${values[0]}), f(${values[1]}), f(${values[2]})]))`,
      ),
      script(
        all.join(' '),
        'function f(x) {',
        `  if (x < ${low}) return "low";`,
        `  if (x < ${high}) return "mid";`,
        '  return "top";',
        '}',
        `console.log(f(${values[0]}), f(${values[1]}), f(${values[2]}));`,
      ),
    ],
    gate: [
      python(
        all.join(' '),
        'def g(x):',
        `    if x >= ${high}:`,
        '        return "top"',
        `    return "mid" if x >= ${low} else "low"`,
        '',
        `for ${v} in [${values.join(', ')}]:`,
        `    print(g(${v}), end=" ")`,
      ),
      script(
        all.join('-'),
        `const g = (x) => (x >= ${high} ? "top" : x >= ${low} ? "mid" : "low");`,
        `console.log([${values.join(', ')}].map(g).join("-"));`,
      ),
    ],
    secret: [
      python(
        all.map((each) => each.charAt(0)).join(''),
        `${v} = ""`,
        `for x in [${values.join(', ')}]:`,
        `    if x >= ${high}:`,
        `        ${v} += "t"`,
        `    elif x >= ${low}:`,
        `        ${v} += "m"`,
        '    else:',
        `        ${v} += "l"`,
        `print(${v})`,
      ),
      script(
        all.filter((each) => each === 'mid').length,
        `const ${v} = [${values.join(', ')}].filter((x) => x >= ${low} && x < ${high});`,
        `console.log(${v}.length);`,
      ),
    ],
  });
  if (/^\d+$/.test(program.output)) return program;
  const short = !program.output.includes(all[0] as string);
  const mark = short ? '' : program.output.slice((all[0] as string).length, (all[0] as string).length + 1);
  const written = (bands: readonly string[]): string => bands.map((each) => (short ? each.charAt(0) : each)).join(mark);
  return {
    ...program,
    near: ({ random }) => {
      const [one, other] = random.sample([0, 1, 2], 2) as [number, number];
      const wrong = (place: number): string => random.pick(BANDS.filter((band) => band !== all[place]));
      return square(
        (first, second) => written(all.with(one, first).with(other, second)),
        [all[one] as string, wrong(one)],
        [all[other] as string, wrong(other)],
      );
    },
  };
};

export const changedLists: ProgramKind = (context) => {
  const [v] = variables(context);
  const [a, b, c, d, e] = context.random.sample(
    Array.from({ length: 29 }, (_, index) => index + 1),
    5,
  ) as [number, number, number, number, number];
  const listed = (...values: readonly number[]): string => `[${values.join(', ')}]`;
  return shaped(context, {
    practice: [
      python(listed(a, c, d), `${v} = [${a}, ${b}, ${c}]`, `${v}.append(${d})`, `${v}.pop(1)`, `print(${v})`),
      python(listed(e, a, b + d), `${v} = [${a}, ${b}]`, `${v}.insert(0, ${e})`, `${v}[2] += ${d}`, `print(${v})`),
      script(
        [b, c, d].join(','),
        `const ${v} = [${a}, ${b}, ${c}];`,
        `${v}.push(${d});`,
        `${v}.shift();`,
        `console.log(${v}.join(","));`,
      ),
    ],
    gate: [
      python(
        listed(d, c, a),
        `${v} = [${a}, ${b}, ${c}]`,
        `${v}.remove(${b})`,
        `${v} = ${v} + [${d}]`,
        `print(${v}[::-1])`,
      ),
      script(
        [e, a, b].join(','),
        `const ${v} = [${a}, ${b}, ${c}];`,
        `${v}.pop();`,
        `${v}.unshift(${e});`,
        `console.log(${v}.join(","));`,
      ),
    ],
    secret: [
      python(
        listed(c, b, d, e),
        `${v} = [${a}, ${b}, ${c}]`,
        `${v}[0] = ${v}.pop()`,
        `${v} += [${d}, ${e}]`,
        `print(${v})`,
      ),
      script(
        [d, c, b].join(','),
        `const ${v} = [${a}, ${b}, ${c}].slice(1);`,
        `console.log([...${v}, ${d}].reverse().join(","));`,
      ),
    ],
  });
};
