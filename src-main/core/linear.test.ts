import { describe, expect, it } from 'vitest';
import { ftsQuery } from '../node/database/search/searchQuery.ts';
import { readOpening } from './chat/claims/denial.ts';
import { covers } from './chat/claims/covering.ts';
import { promisesToRemember } from './chat/claims/promise.ts';
import { titleFrom } from './chat/title.ts';
import { candidatePhrases } from './forgetting/phrases.ts';
import { attributeOf } from './memory/likeness/attribute.ts';
import { contentWords } from './memory/recall/fuse.ts';
import { questionAbout } from './memory/router/factQuestions.ts';
import { foreignParts, ownWords } from './memory/router/foreign.ts';
import { routeText } from './memory/router/route.ts';
import { spansOf } from './memory/router/spans.ts';
import { findStatedFact } from './memory/router/statedFacts.ts';
import { findFormats } from './secrets/formats.ts';
import { findSecrets } from './secrets/index.ts';
import { findNamedSecrets } from './secrets/named.ts';
import { privateEntities } from './sleep/words/privateEntities.ts';
import { sourcesOf } from './sleep/lessons/rehearsal/sources.ts';
import { findCorrection, findCues } from './manner/hearing/findCues.ts';
import { languageOf } from './language/languageOf.ts';
import { findWishes } from './manner/index.ts';
import { mannersOf } from './manner/reply/obeys.ts';
import { wordCount } from './manner/traits/length.ts';

/** Everything that reads people's words, however long. */
const READERS: Record<string, (text: string) => unknown> = {
  attributeOf,
  candidatePhrases: (text) => candidatePhrases([text]),
  contentWords,
  covers: (text) => covers(text, text),
  findCorrection,
  findCues,
  findFormats,
  findNamedSecrets,
  findSecrets,
  findStatedFact,
  findWishes,
  foreignParts: (text) => foreignParts(text),
  ftsQuery: (text) => ftsQuery(text, { typing: true }),
  languageOf,
  mannersOf,
  ownWords: (text) => ownWords({ text }),
  privateEntities: (text) => privateEntities([text], new Set()),
  promisesToRemember,
  questionAbout,
  readOpening: (text) => readOpening(text, true),
  routeText,
  sourcesOf: (text) => sourcesOf([{ text, conversation: 'c' }]),
  spansOf: (text) => [...spansOf(text)],
  titleFrom,
  wordCount,
};

/** Each repeated to the length that is asked for. */
const PATTERNS: Record<string, string> = {
  spaces: ' ',
  'spaces before a letter': `${' '.repeat(4_999)}x`,
  'a.b-c+': 'a.b-c+',
  brackets: '(((((',
  'a long word': 'x',
  'a long word of accents': 'é',
  'loose accents': 'e\u0301',
  dots: '.',
  'dots and spaces': ' . ',
  abbreviations: 'e.g. ',
  'unclosed fences': '```\na',
  'fences in a line': '```',
  'my my my': 'my ',
  'JSON-like': '[[[[',
  'quotation marks': '"',
  'open quotations': '“a ',
  quotes: '> a\n',
  'header lines': 'From: a\n',
  'empty lines': '\n',
  names: 'PASSWORD_',
  'half names': 'A_',
  'password is': 'password is ',
  'password is in one line after another': 'password is\n',
  'key after key': '-eyJaaaaaaaa',
  'key heads': '-----BEGIN A PRIVATE KEY-----',
  addresses: 'https://a:',
  'at signs': 'a@b.',
  digits: '4111 1111 ',
  'one number': '1',
  'signed parts': '&token=a',
  strokes: 'a / b',
  commas: 'a,b,',
  table: 'a;b;c\n',
  dashes: '-',
  'not not': 'you have not ',
};

const LENGTH = 12_000;
/** Four times the length is four times the work, and sixteen times where the time grows with the square. */
const TIMES = 4;
const MOST_TIMES_LONGER = 9;
/** Less is too little to be measured. */
const NOTICEABLE_MS = 12;

/** Computing time alone, so that a busy machine changes nothing. */
function millisecondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1_000;
}

describe.each(Object.entries(READERS))('%s takes time in proportion to the length', (_name, read) => {
  it.each(Object.entries(PATTERNS))('of %s', (_pattern, unit) => {
    const ofLength = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    const long = ofLength(LENGTH * TIMES);
    const short = ofLength(LENGTH);
    // The best of a few, since other work of the same process may fall into one.
    let ratio = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 4 && ratio > MOST_TIMES_LONGER; run += 1) {
      const longMs = millisecondsOf(() => read(long));
      if (longMs < NOTICEABLE_MS) return;
      ratio = Math.min(
        ratio,
        longMs /
          Math.max(
            1,
            millisecondsOf(() => read(short)),
          ),
      );
    }
    expect(ratio).toBeLessThanOrEqual(MOST_TIMES_LONGER);
  });
});
