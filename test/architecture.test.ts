import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TRAITS } from '../src-main/core/manner/traits/table.ts';

const root = join(import.meta.dirname, '..');

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}
interface Layer {
  folder: string;
  mayImport: string[];
  packages: RegExp;
  tests: RegExp;
}

/**
 * Each layer: what else of ours it may import, and which packages. Tests beside a source may use test tools and Node.
 */
const LAYERS: Layer[] = [
  {
    folder: 'src-shared',
    mayImport: ['src-shared'],
    packages: /^(zod|@orpc\/contract)$/,
    tests: /^(vitest|zod|@orpc\/)/,
  },
  {
    folder: 'src-main/core',
    mayImport: ['src-shared', 'src-main/core'],
    packages: /^(zod|stemmer|p-queue|p-timeout|@orpc\/server|@secretlint\/.+)$/,
    tests: /^(vitest|fast-check|node:|@orpc\/)/,
  },
  {
    folder: 'src-main/node',
    mayImport: ['src-shared', 'src-main/core', 'src-main/node'],
    packages: /^(node:.+|zod|p-queue|p-timeout|uuid|undici|yauzl|execa|chromadb|conf|ws|@secretlint\/.+)$/,
    tests: /^(vitest|fast-check)/,
  },
  {
    folder: 'src-main/hosts/connection',
    mayImport: ['src-shared', 'src-main/core', 'src-main/node', 'src-main/hosts/connection'],
    packages: /^(node:.+|zod|ws|execa|conf|@orpc\/.+)$/,
    tests: /^vitest/,
  },
  {
    folder: 'src-main/hosts/web',
    mayImport: ['src-shared', 'src-main/hosts/connection', 'src-main/hosts/web'],
    packages: /^(node:.+|zod|execa)$/,
    tests: /^vitest/,
  },
  {
    folder: 'src-main/hosts/cli',
    mayImport: ['src-shared', 'src-main/hosts/connection', 'src-main/hosts/cli'],
    packages: /^(node:.+|zod|@orpc\/.+)$/,
    tests: /^vitest/,
  },
  {
    folder: 'src-main/hosts/electron',
    mayImport: ['src-shared', 'src-main/core', 'src-main/node', 'src-main/hosts/connection', 'src-main/hosts/electron'],
    packages: /^(node:.+|zod|electron|electron-store|@orpc\/.+)$/,
    tests: /^vitest/,
  },
  {
    folder: 'src-renderer',
    mayImport: ['src-shared', 'src-renderer'],
    packages: /^(?!node:|electron|execa|chromadb|conf$|ws$|@orpc\/server).+/,
    tests: /^(vitest|@testing-library|node:)/,
  },
];

/** Only these may ever be named by an import of `electron`: elsewhere it would download a binary. */
const ELECTRON = /^electron(-store)?($|\/)/;

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|tsx|cts)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) yield path;
  }
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)|\brequire\(\s*['"]([^'"\n]+)['"]\s*\)/g;

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(IMPORT)].map((match) => ({
    from: path,
    to: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

const named = (path: string) => relative(root, path).replaceAll('\\', '/');
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const all = [
  ...sources(join(root, 'src-shared')),
  ...sources(join(root, 'src-main')),
  ...sources(join(root, 'src-renderer')),
];
const imports = all.flatMap(importsOf);
const isOurs = (one: Import) => one.to.startsWith('.');
const layerOf = (path: string) => LAYERS.find((layer) => named(path).startsWith(`${layer.folder}/`));
const target = (one: Import) => resolve(dirname(one.from), one.to);
/** `chromadb/x` and `@orpc/client/websocket` count as their package. */
const packageOf = (name: string) =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

describe('layers', () => {
  test('every source belongs to a layer', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(all.length * 2);
    expect(all.filter((path) => layerOf(path) === undefined).map(named)).toEqual([]);
  });

  test('each layer imports only the layers below it', () => {
    const wrong = imports
      .filter((one) => isOurs(one) && !isTest(one.from))
      .filter((one) => !layerOf(one.from)?.mayImport.some((folder) => named(target(one)).startsWith(`${folder}/`)));
    expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
  });

  test('in the core only its edge speaks oRPC', () => {
    const speakers = imports.filter(
      (one) => named(one.from).startsWith('src-main/core/') && one.to.startsWith('@orpc'),
    );
    expect(new Set(speakers.map((one) => named(one.from)))).toEqual(
      new Set(['src-main/core/declareFailures.ts', 'src-main/core/router.ts']),
    );
  });

  test('each layer imports only its own packages', () => {
    const wrong = imports
      .filter((one) => !isOurs(one))
      .filter((one) => {
        const layer = layerOf(one.from);
        if (layer === undefined || layer.packages.test(packageOf(one.to))) return false;
        return !(isTest(one.from) && (layer.tests.test(one.to) || one.to.startsWith('node:')));
      });
    expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
  });

  test('the window takes values only from what is shared without zod; of the contract it knows the types', () => {
    // Zod tries `new Function` as it loads; the page's policy forbids that and the console says so.
    const plain = /^src-shared\/(contract\/vocabulary\.ts$|words\/|graphemes\.ts$)/;
    const wrong = imports.filter(
      (one) =>
        isOurs(one) &&
        !isTest(one.from) &&
        !one.typeOnly &&
        named(one.from).startsWith('src-renderer/') &&
        named(target(one)).startsWith('src-shared/') &&
        !plain.test(named(target(one))),
    );
    expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
  });

  test('what is shared makes sentences from the vocabulary and the types of the contract alone', () => {
    const wrong = imports.filter((one) => {
      if (!named(one.from).startsWith('src-shared/words/') || isTest(one.from)) return false;
      const plain = isOurs(one) && /^src-shared\/(words\/|contract\/vocabulary\.ts$)/.test(named(target(one)));
      return !plain && !(one.typeOnly && isOurs(one));
    });
    expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
  });

  test('the vocabulary imports nothing', () => {
    expect(imports.filter((one) => named(one.from) === 'src-shared/contract/vocabulary.ts')).toEqual([]);
  });

  test('electron is named in the Electron host only', () => {
    const wrong = imports.filter(
      (one) => ELECTRON.test(one.to) && !named(one.from).startsWith('src-main/hosts/electron/'),
    );
    expect(wrong.map((one) => named(one.from))).toEqual([]);
  });

  test('features of the renderer do not import each other', () => {
    const feature = (path: string) => /^src-renderer\/features\/([^/]+)\//.exec(named(path))?.[1];
    const wrong = imports
      .filter((one) => isOurs(one) && !isTest(one.from))
      .filter((one) => {
        const [from, to] = [feature(one.from), feature(target(one))];
        return from !== undefined && to !== undefined && from !== to;
      });
    expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
  });

  test('folders of the core meet only through their index', () => {
    const part = (path: string) => /^src-main\/core\/([^/]+)\//.exec(named(path))?.[1];
    /** The typed calls of the engine and the rules of language are what every part needs; each file stands for itself. */
    const open = new Set(['engine', 'language']);
    const wrong = imports
      .filter((one) => isOurs(one) && !one.typeOnly && !isTest(one.from))
      .filter((one) => {
        const [from, to] = [part(one.from), part(target(one))];
        return to !== undefined && from !== undefined && from !== to && !open.has(to) && !one.to.endsWith('/index.ts');
      });
    expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
  });
});

test('imports of ours exist and name their extension', () => {
  const wrong = imports.filter(isOurs).filter((one) => !one.to.endsWith('.css') && !existsSync(target(one)));
  expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
});

test('no cycle of imports at run time', () => {
  const edges = new Map<string, string[]>();
  for (const one of imports)
    if (isOurs(one) && !one.typeOnly) edges.set(one.from, [...(edges.get(one.from) ?? []), target(one)]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].map(named).join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of all) visit(path, []);
  expect(cycles).toEqual([]);
});

describe('the night', () => {
  const inNight = (path: string) => named(path).startsWith('src-main/core/sleep/');
  /** The room of a file: `judge` for all that is below it, null for what stands before the rooms and wires them. */
  const roomOf = (path: string) => /^src-main\/core\/sleep\/([^/]+)\//.exec(named(path))?.[1] ?? null;
  const night = imports.filter((one) => isOurs(one) && !isTest(one.from) && inNight(one.from) && inNight(target(one)));

  test('no phase, lesson or judge is handed the whole world or the whole database', () => {
    const inner = all.filter((path) => !isTest(path) && ['phases', 'lessons', 'judge'].includes(roomOf(path) ?? ''));
    expect(inner.length).toBeGreaterThan(30);
    expect(inner.filter((path) => /\b(?:CorePorts|Database)\b/.test(readFileSync(path, 'utf8'))).map(named)).toEqual(
      [],
    );
  });

  test('no phase knows another: what it needs of one it is handed', () => {
    const wrong = night.filter((one) => roomOf(one.from) === 'phases' && roomOf(target(one)) === 'phases');
    expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
  });

  test('no room looks out at what wires the rooms, and their arrows form no circle, types included', () => {
    const wrong = night.filter((one) => roomOf(one.from) !== null && roomOf(target(one)) === null);
    expect(wrong.map((one) => `${named(one.from)} imports ${one.to}`)).toEqual([]);
    const arrows = new Map<string, Map<string, string>>();
    for (const one of night) {
      const [from, to] = [roomOf(one.from), roomOf(target(one))];
      if (from === null || to === null || from === to) continue;
      arrows.set(from, (arrows.get(from) ?? new Map<string, string>()).set(to, `${named(one.from)} (${one.to})`));
    }
    const circles: string[] = [];
    const walk = (room: string, trail: string[], why: string[]) => {
      if (trail.includes(room)) circles.push([...trail.slice(trail.indexOf(room)), room].join(' → ') + why.join(', '));
      else for (const [next, by] of arrows.get(room) ?? []) walk(next, [...trail, room], [...why, `\n  ${by}`]);
    };
    for (const room of arrows.keys()) walk(room, [], []);
    expect(circles).toEqual([]);
  });

  test('no folder of it holds more than 14 files', () => {
    const count = new Map<string, number>();
    for (const path of all.filter(inNight)) count.set(dirname(path), (count.get(dirname(path)) ?? 0) + 1);
    expect([...count].filter(([, files]) => files > 14).map(([folder, files]) => `${named(folder)}: ${files}`)).toEqual(
      [],
    );
  });
});

test('the sentences of wishes stand in their table alone: nothing outside manner compares or parses one', () => {
  const values = Object.values(TRAITS).flatMap((trait) => Object.values(trait.values));
  const phrases = Object.values(TRAITS).flatMap(({ ofWords }) => ofWords?.('').line ?? []);
  const sentences = [...values.map(({ line }) => line), ...phrases].filter((line) => line !== '');
  expect(sentences.length).toBeGreaterThan(20);
  const wrong = all
    .filter((path) => !isTest(path) && !named(path).startsWith('src-main/core/manner/'))
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return sentences.filter((line) => text.includes(line)).map((line) => `${named(path)} holds “${line}”`);
    });
  expect(wrong).toEqual([]);
});

test('no line of code is wider than 120 characters, save for what one literal holds', () => {
  const regex = /(?<=[(,=:[?&|] ?|^\s*|return )\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/gm;
  const quoted = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
  const template = /`(?:[^`\\]|\\.)*`/g;
  const withoutLiterals = (text: string) =>
    [regex, quoted, template].reduce(
      (rest, literal) => rest.replaceAll(literal, (found) => found.replaceAll(/[^\n]+/g, '')),
      text,
    );
  // What JSX says stands between tags, and a word list or a drawing has no place to break.
  const prose = /^\s*(?:[^{}();=]*|<path d="" \/>)$/;
  const wrong = all.flatMap((path) =>
    withoutLiterals(readFileSync(path, 'utf8'))
      .split('\n')
      .flatMap((line, index) => (line.length > 120 && !prose.test(line) ? [`${named(path)}:${index + 1}`] : [])),
  );
  expect(wrong).toEqual([]);
});

describe('known deviations', () => {
  /** Rows `| path | files or lines | why |` below the heading of that name. */
  const page = readFileSync(join(root, 'docs', 'ARCHITECTURE.md'), 'utf8');
  const table = page.slice(page.indexOf('## Known deviations'));
  const told = [...table.matchAll(/^\| `([^`]+)` \| (files|lines) \|/gm)].map(([, path, what]) => `${path}: ${what}`);
  const MOST_FILES = 12;
  const MOST_LINES = 200;
  const isSource = (path: string) => /\.(?:ts|tsx|mjs|py|css)$/.test(path) && !/\.test\.|\/test_/.test(path);

  function* allIn(folder: string): Generator<string> {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!/^(?:\.venv.*|node_modules|__pycache__)$/.test(entry.name)) yield* allIn(path);
      } else if (isSource(entry.name)) yield path;
    }
  }

  test('every folder of more than a dozen files and every file of more than 200 lines of logic is in ARCHITECTURE.md, and no other', () => {
    const files = ['src-shared', 'src-main', 'src-renderer', 'scripts', 'python/circadia_engine'].flatMap((folder) => [
      ...allIn(join(root, folder)),
    ]);
    const folders = Map.groupBy(files, (path) => named(dirname(path)));
    const full = [...folders].filter(([, of]) => of.length > MOST_FILES).map(([name]) => `${name}: files`);
    const long = files
      .filter((path) => !named(path).startsWith('src-main/core/exam-items/tasks/') && !/\/migrations\//.test(path))
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ path }) => `${named(path)}: lines`);
    expect([...full, ...long].toSorted()).toEqual(told.toSorted());
  });
});
