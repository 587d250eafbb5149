import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { grade } from './grade.ts';
import { EXAM_REPLIES, GRADER_CASES, KNOWN_MISSES } from '../../../../test/fixtures/cases/graders.ts';

/** One way to break a grader: the file, what stands there, and what stands there afterwards. */
type Mutation = readonly [file: string, from: string, to: string];

const MUTATIONS: readonly Mutation[] = [
  [
    'number/gradeNumber',
    'if (!isValue(first, value)) return',
    'if (Math.abs((first.values[0] as number) - value) > 1) return',
  ],
  ['number/gradeNumber', 'if (several && !explains(', 'if (false && !explains('],
  ['number/gradeNumber', 'if (isAlternative(', 'if (false && isAlternative('],
  ['number/gradeNumber', 'if (match) from +=', 'if (false) from +='],
  ['number/gradeNumber', 'if (countsOther(', 'if (false && countsOther('],
  ['number/gradeNumber', ".replace(DENIED, ' ')", ''],
  ['number/gradeNumber', 'const other = saidOfOther(', 'const other = undefined && saidOfOther('],
  ['number/gradeNumber', 'return stated.at(-1) ??', 'return stated[0] ??'],
  ['number/numerals', 'values.unshift(', 'void ('],
  ['number/englishNumbers', 'tensOf(word);', 'undefined;'],
  ['number/foreignNumbers', 'und${ten}', '${ten}'],
  ['statements', '(text) => text.split(COMPARED)[0] as string,', ''],
  ['bare', "' answer: $1 '", "' '"],
  ['choice/gradeChoice', 'if (!found.includes(value))', 'if (false)'],
  ['choice/gradeChoice', 'if (other !== undefined)', 'if (false)'],
  ['choice/gradeChoice', 'return isHedged(plain, value) ?', 'return false ?'],
  [
    'choice/namedOption',
    'const affirmed = (text: string): string => text.replace(DENIED',
    'const affirmed = (text: string): string => text.replace(/$^/',
  ],
  ['choice/polarity', "return NOT.test(clause) ? 'No' : 'Yes'", "return 'Yes'"],
  ['choice/polarity', 'stated.at(-1) !== verdict ? undefined', 'false ? undefined'],
  ['json/gradeJson', 'if (extra !== undefined)', 'if (false)'],
  ['json/gradeJson', 'if (PLAIN_NUMBERS.test(prompt) &&', 'if (false &&'],
  ['json/gradeJson', 'return valuesOf(written).includes(wanted)', 'return true'],
  ['json/gradeJson', "|| body[start - 1] === '['", ''],
  ['json/gradeJson', 'const body = withoutFence(text)', 'const body = text.includes("```") ? "" : text'],
  ['json/sameTime', "(half === 'p' ? 12 : 0)", '0'],
  ['output', 'truth ? one', 'true ? one'],
  ['output', ': one === value', ': one.includes(value)'],
  ['output', 'NOT_ALONE.test(first) &&', 'false &&'],
  ['summary/gradeSummary', 'if (lost !== undefined)', 'if (false)'],
  ['summary/gradeSummary', 'if (words.length > maxWords)', 'if (false)'],
  ['summary/gradeSummary', 'if (invented !== undefined)', 'if (false)'],
  ['summary/gradeSummary', 'if (broken !== undefined)', 'if (false)'],
  ['summary/gradeSummary', 'if (wrong !== undefined)', 'if (false)'],
  ['summary/gradeSummary', 'if (NEGATION.test(summary)', 'if (false && NEGATION.test(summary)'],
  ['summary/sentence', 'if (words.length < FEWEST_WORDS)', 'if (false)'],
  ['summary/sentence', 'linking.every((word) => GLUE.has(word))', 'false'],
  ['summary/gradeSummary', 'if (turned !== undefined)', 'if (false)'],
  ['abstain', 'if (!sentences.some(abstains))', 'if (false)'],
  ['abstain', '|| ABSTAINS_ABROAD.test(sentence)', ''],
  ['abstain', 'sentences.find(guesses)', 'undefined'],
  ['abstain', 'TAIL_ANSWERS.test(sentence)', 'false'],
  ['recall', 'if (!holdsWords(text, value))', 'if (!text.toLowerCase().includes(value.toLowerCase()))'],
  ['recall', 'if (other !== undefined)', 'if (false)'],
  ['recall', 'DENIES.test(text) ?', 'false ?'],
  ['recall', 'if (wordsOf(text).length > LONGEST_IN_WORDS)', 'if (false)'],
  ['constraints', 'words.length === constraint.times &&', ''],
  ['constraints', '? text.toUpperCase() : text.toLowerCase()', '? text : text'],
  ['constraints', 'constraint.words.every((word)', 'constraint.words.some((word)'],
  ['constraints', "undressed(text).indexOf('?') === undressed(text).length - 1", "text.includes('?')"],
  ['constraints', '/^"[^"]+"\\.?$/.test(text)', "text.includes('\"')"],
  ['constraints', 'return !holdsWords(text, constraint.word) &&', 'return'],
  ['constraints', 'items.length === count &&', ''],
  ['constraints', 'if (words.length !== count) return false;', ''],
  ['constraints', 'same(undressed(text), constraint.text)', 'text.includes(constraint.text)'],
  ['constraints', "localeCompare(item, 'en') <= 0", "localeCompare(item, 'en') !== 2"],
  ['listItems', 'Number(mark) === index + 1', 'Number(mark) > 0'],
  ['listItems', 'new Set(plain).size === plain.length', 'true'],
  ['listItems', '>= members.atLeast', '>= 0'],
  [
    'normalise',
    'undressed(text: string): string {\n  let plain = text.trim();',
    'undressed(text: string): string {\n  let plain = text.trim();\n  if (plain) return plain;',
  ],
  ['normalise', '.replace(/[^\\P{Nd}0-9]/gu, asciiDigit)', ''],
  [
    'normalise',
    "(?![\\\\p{L}\\\\p{N}])`, 'iu').test(text);\n}\n\n/** True when some",
    "`, 'iu').test(text);\n}\n\n/** True when some",
  ],
  ['normalise', 'reply.startsWith(question) ?', 'false ?'],
  ['grade', 'if (text.length > LONGEST_REPLY) return tooLong(text);', ''],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'circadia-mutation-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const language = join(import.meta.dirname, '..', '..', 'language');
const normalising = join(import.meta.dirname, '..', '..', 'exam-items', 'text', 'normalise.ts');

/** The graders with one of them broken, loaded from a copy of the folder and of what it takes from the items. */
async function broken(index: number, [file, from, to]: Mutation): Promise<typeof grade> {
  const graders = join(folder, String(index), 'harness', 'graders');
  const items = join(folder, String(index), 'exam-items');
  await cp(import.meta.dirname, graders, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  await cp(normalising, join(items, 'text', 'normalise.ts'));
  await cp(language, join(folder, String(index), 'language'), { recursive: true });
  await writeFile(join(items, 'index.ts'), "export * from './text/normalise.ts';\n");
  const path = join(file === 'normalise' ? join(items, 'text') : graders, `${file}.ts`);
  const source = await readFile(path, 'utf8');
  expect(source.split(from).length, `${file}.ts holds ${from}`).toBeGreaterThan(1);
  await writeFile(path, source.replace(from, to));
  const loaded = (await import(pathToFileURL(join(graders, 'grade.ts')).href)) as { grade: typeof grade };
  return loaded.grade;
}

const disagreements = (judge: typeof grade): string[] =>
  [...Object.values(GRADER_CASES), ...EXAM_REPLIES].flatMap(({ prompt, grader, right, wrong }) => [
    ...right.filter((reply) => !judge({ prompt, grader }, reply).correct),
    ...wrong.filter((reply) => !KNOWN_MISSES.has(reply) && judge({ prompt, grader }, reply).correct),
    ...[`${right[0]} `.repeat(600), `${'well then '.repeat(200)}${right[0]}`].filter(
      (reply) => judge({ prompt, grader }, reply).correct,
    ),
  ]);

describe('a broken grader', () => {
  it.each(MUTATIONS.map((mutation, index) => [index, mutation] as const))(
    'is noticed by the cases (%i: %s)',
    async (index, mutation) => {
      expect(disagreements(await broken(index, mutation))).not.toEqual([]);
    },
  );
});
