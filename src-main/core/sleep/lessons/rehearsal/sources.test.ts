import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitSources, SOURCE_SHARE, sourcesOf } from './sources.ts';

// A failing run prints its seed, so that it can be repeated.
const seed = Number(process.env['FC_SEED'] ?? Date.now() % 1_000_000);
const checked = { seed, numRuns: 300 };
/** How many rows each source has. */
const sizes = (sources: readonly (number | null)[]) =>
  [...Map.groupBy(sources, (source) => source)].flatMap(([source, rows]) => (source === null ? [] : [rows.length]));

describe(`limiting sources (seed ${seed})`, () => {
  const row = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
  it('leaves each at most a twentieth of what stays, or one row', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 400 }),
        fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
        (sources, most) => {
          const kept = limitSources([...sources.keys()], sources, most === undefined ? {} : { most });
          const largest = Math.max(0, ...sizes(kept.map((index) => sources[index] ?? null)));
          expect(largest).toBeLessThanOrEqual(Math.max(1, SOURCE_SHARE * Math.min(kept.length, most ?? kept.length)));
        },
      ),
      checked,
    );
  });
  it('keeps the order, every row of no source, and the first row of each', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 400 }), (sources) => {
        const kept = limitSources([...sources.keys()], sources);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
        const due = [...sources.keys()].filter(
          (index) => sources[index] === null || sources.indexOf(sources[index] ?? null) === index,
        );
        expect(kept).toEqual(expect.arrayContaining(due));
      }),
      checked,
    );
  });
});

describe('one source', () => {
  const words = (from: number, count: number, word: string) =>
    Array.from(
      { length: count },
      (_, index) => `${word}${'abcdefghij'[(from + index) % 10]}${'klmnopqrst'[Math.floor((from + index) / 10) % 10]}`,
    ).join(' ');
  const article = words(0, 90, 'x');
  const said = (text: string, conversation = text.slice(0, 9)) => ({ text, conversation });
  const groups = (...messages: ReturnType<typeof said>[]) => sourcesOf(messages);

  it('is a long text pasted whole and in pieces, wherever', () => {
    const pieces = [
      said(`${words(0, 45, 'x')} What does this mean?`, 'a'),
      said(words(45, 45, 'x'), 'b'),
      said(article, 'c'),
      said('How are you?', 'c'),
    ];
    const [first, second, whole, other] = groups(...pieces);
    expect([second, whole, other]).toEqual([first, first, null]);
    expect(first).not.toBeNull();
    expect(groups(...pieces.toReversed()).filter((source) => source !== null)).toHaveLength(3);
  });
  it('is the same prompt in nearly the same words', () => {
    expect(groups(said('Good morning!'), said('good morning'))).toEqual([0, 0]);
    expect(groups(said(`${words(0, 20, 'y')} one`), said(`${words(0, 20, 'y')} two`))).toEqual([0, 0]);
  });
  it('is a log in pieces, whose lines differ in their numbers', () => {
    const lines = (hour: number) =>
      Array.from(
        { length: 8 },
        (_, n) => `2026-01-0${n + 1} ${hour}:00 ERROR worker ${n} could not reach the queue`,
      ).join('\n');
    expect(groups(said(lines(10), 'a'), said(lines(11), 'a'))).toEqual([0, 0]);
  });
  it('is a very long text that arrives in several messages of one conversation', () => {
    expect(groups(said(words(0, 400, 'p'), 'a'), said(words(0, 400, 'q'), 'a'), said(words(0, 400, 'r'), 'b'))).toEqual(
      [0, 0, null],
    );
  });
  it('is not a conversation, nor prompts that begin alike', () => {
    expect(
      groups(
        said('Tell me a joke about cats.', 'a'),
        said('Tell me a joke about dogs and mice.', 'a'),
        said('How do I relax in the evening?', 'a'),
      ),
    ).toEqual([null, null, null]);
  });
  it('stays the same when it is looked at again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.lorem({ maxCount: 60 }), conversation: fc.constantFrom('a', 'b', null) }), {
          maxLength: 40,
        }),
        (messages) => {
          const sources = sourcesOf(messages);
          expect(sourcesOf(messages)).toEqual(sources);
          expect(Math.min(2, ...sizes(sources))).toBe(2);
        },
      ),
      checked,
    );
  });
});
