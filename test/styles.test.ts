import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Classes that other people's markup brings, each named in the sheet of the component that hosts it. */
const THIRD_PARTY = new Set([
  'base-ui-disable-scrollbar',
  'footnotes',
  'sr-only',
  'task-list-item',
  'u-cursor-x',
  'uplot',
]);
const GLOBAL_SHEETS = ['app/styles/base.css', 'app/styles/tokens.css'];

const root = join(import.meta.dirname, '..', 'src-renderer');
const named = (path: string) => relative(root, path).replaceAll('\\', '/');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path));
const sheets = files.filter((path) => path.endsWith('.css'));
const modules = sheets.filter((path) => path.endsWith('.module.css'));
const sources = files
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The classes of a sheet's selectors: its own, and those that it takes as they are. */
function classesOf(sheet: string): { own: Set<string>; global: Set<string> } {
  const text = readFileSync(sheet, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const found = { own: new Set<string>(), global: new Set<string>() };
  for (const [, selector = ''] of text.matchAll(/(?:^|[{};])\s*([^@{};]+)\{/g)) {
    const rest = selector.replaceAll(/:global\(\.([\w-]+)\)/g, (_, name: string) => {
      found.global.add(name);
      return '';
    });
    for (const [, name = ''] of rest.matchAll(/\.([A-Za-z_][\w-]*)/g)) found.own.add(name);
  }
  return found;
}

/** Who imports which module under which name. */
const imports = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)].map(([, name = '', to = '']) => ({
    path,
    text,
    name,
    sheet: resolve(path, '..', to),
  })),
);
/** True where the importer names the class, or looks classes up and has its name as a word. */
const uses = ({ text, name }: (typeof imports)[number], one: string) =>
  new RegExp(String.raw`\b${name}\.${one}\b`).test(text) || (text.includes(`${name}[`) && text.includes(`'${one}'`));

/** A literal among the values of a `className`; what is compared and what a button is to look like are none. */
function hasLiteral(expression: string): boolean {
  const values = expression
    .replaceAll(/[!=]==\s*'[^']*'/g, '')
    .replaceAll(/\?\? ''/g, '')
    .replaceAll(/buttonLook\([^)]*\)/g, '')
    .replaceAll(/\$\{[^{}]*\}/g, '');
  return /['"]/.test(values) || [...values.matchAll(/`([^`]*)`/g)].some(([, text = '']) => text.trim() !== '');
}

describe('the page’s sheets', () => {
  test('are modules, save for the tokens and the elements without a class', () => {
    expect(modules.length).toBeGreaterThan(50);
    expect(sheets.filter((path) => !modules.includes(path)).map(named)).toEqual(GLOBAL_SHEETS);
  });

  test('are each imported by a component', () => {
    const imported = new Set(imports.map(({ sheet }) => sheet));
    expect(modules.filter((path) => !imported.has(path)).map(named)).toEqual([]);
  });

  test('name a class in whole words', () => {
    const wrong = modules.flatMap((path) =>
      [...classesOf(path).own]
        .filter((name) => !/^[a-z][A-Za-z]{3,}$/.test(name))
        .map((name) => `${named(path)} ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('take no class as it is that does not come with other people’s markup', () => {
    const global = modules.flatMap((path) => [...classesOf(path).global]);
    const plain = GLOBAL_SHEETS.flatMap((path) => [...classesOf(join(root, path)).own]);
    expect([...global, ...plain].filter((name) => !THIRD_PARTY.has(name))).toEqual([]);
    expect([...THIRD_PARTY].filter((name) => ![...global, ...plain].includes(name))).toEqual([]);
  });

  test('hold no class that nobody wears', () => {
    const unused = modules.flatMap((path) => {
      const importers = imports.filter(({ sheet }) => sheet === path);
      return [...classesOf(path).own]
        .filter((name) => !importers.some((one) => uses(one, name)))
        .map((name) => `${named(path)} ${name}`);
    });
    expect(unused).toEqual([]);
  });

  test('hold every class that a component asks for', () => {
    const missing = imports.flatMap(({ path, text, name, sheet }) => {
      const { own } = classesOf(sheet);
      return [...text.matchAll(new RegExp(String.raw`\b${name}\.(\w+)`, 'g'))]
        .map(([, one = '']) => one)
        .filter((one) => !own.has(one))
        .map((one) => `${named(path)} ${name}.${one}`);
    });
    expect(missing).toEqual([]);
  });

  test('are all that a class name comes from', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const quoted = [...text.matchAll(/className="[^"]*"/g)].map(([found]) => found);
      const computed = [...text.matchAll(/className=\{((?:[^{}]|\{[^{}]*\})*)\}/g)]
        .filter(([, expression = '']) => hasLiteral(expression))
        .map(([found]) => found);
      return [...quoted, ...computed].map((found) => `${named(path)} ${found}`);
    });
    expect(wrong).toEqual([]);
  });

  test('are no way to find an element', () => {
    const wrong = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/'\.[a-z][\w-]*(?:[ ,:>[][^'\n]*)?'/g)].map(([found]) => `${named(path)} ${found}`),
    );
    expect(wrong).toEqual([]);
  });

  test('of the shared pieces yield to those of the components that use them', () => {
    const inLayer = (path: string) => readFileSync(path, 'utf8').startsWith('@layer pieces {');
    expect(modules.filter((path) => inLayer(path) !== named(path).startsWith('ui/')).map(named)).toEqual([]);
  });
});
