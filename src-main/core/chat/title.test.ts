import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAt } from '../../../src-shared/graphemes.ts';
import { titleFrom } from './title.ts';

const graphemes = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

test('a cut never halves what a reader sees as one character', () => {
  for (const text of ['👩‍👩‍👧‍👦👍🏽🇪🇺e\u0301क्षि', 'สวัสดี', 'a\r\nb', '日本語']) {
    const whole = graphemes(text);
    for (let most = 0; most <= text.length + 1; most += 1) {
      const cut = cutAt(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(graphemes(cut)).toEqual(whole.slice(0, graphemes(cut).length));
      expect(text.startsWith(cut)).toBe(true);
    }
  }
});

test('a cut is as long as it may be, also far into a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(400), (text, most) => {
      const cut = cutAt(text, most);
      const next = graphemes(text).at(graphemes(cut).length);
      expect(cut === text || cut.length + (next?.length ?? 0) > most).toBe(true);
    }),
  );
  expect(cutAt('x'.repeat(1e6), 9e5)).toHaveLength(9e5);
  for (let before = 0; before < 8; before += 1)
    expect((cutAt(`${'a'.repeat(before)}${'🇪🇺'.repeat(200)}`, 500).length - before) % 4).toBe(0);
});

test('a title never ends in half a character', () => {
  for (const word of ['😀', '👩‍👩‍👧‍👦', '🇪🇺', 'é']) {
    for (let before = 0; before < 60; before += 1) {
      const title = titleFrom(`${'a'.repeat(before)}${word.repeat(60)}`).replace('…', '');
      expect(graphemes(title).every((one) => one === 'a' || one === word)).toBe(true);
    }
  }
});

test('a title of one very long line takes no longer than its beginning', () => {
  const started = performance.now();
  titleFrom(`${'.'.repeat(190_000)}a`);
  expect(performance.now() - started).toBeLessThan(200);
});
