import { describe, expect, it } from 'vitest';
import { MESSAGES, NO_LANGUAGE } from '../../../test/fixtures/cases/languages.ts';
import { languageOf } from './languageOf.ts';
import { SMALL_WORDS } from './smallWords.ts';

describe('the language of a message', () => {
  it.each([
    ['Wie ist das Wetter und was soll ich mit der Zeit machen?', 'German'],
    ['What is the weather like?', 'English'],
    ['Quel temps fait-il dans les Alpes et pour moi?', 'French'],
    ['Seja breve por favor, é para minha irmã.', 'Portuguese'],
    ['ok', null],
    ['Rhubarb crumble', null],
  ])('of %j is %j', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(Object.entries(MESSAGES))(
    'is %s for many of its messages, and another for none of them',
    (language, said) => {
      const found = said.map(languageOf).filter((one) => one !== null);
      expect(new Set(found)).toEqual(new Set([language]));
      expect(found.length).toBeGreaterThanOrEqual(said.length / 5);
    },
  );

  it.each(NO_LANGUAGE)('of %j is none', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  it('knows each small word in one language only', () => {
    const words = Object.values(SMALL_WORDS).flatMap((list) => list.split(' '));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});
