import { describe, expect, it } from 'vitest';
import { promisesToRemember } from './promise.ts';
import { NO_PROMISES, PROMISES } from '../../../../test/fixtures/cases/promises.ts';

describe('an answer that promises to remember', () => {
  it.each([
    'Got it, your sister is allergic to cashews. I will remember that.',
    'Got it, I’ll remember that.',
    'Noted.',
    'Got it, noted!',
    'Thanks for telling me. I’ll keep that in mind.',
    'I have noted that your café is closed on Mondays.',
    'I won’t forget it.',
    'I’ve made a note of that.',
    'Okay, I will make sure to remember that Zoë lives in Köln.',
    'Alles klar, das merke ich mir.',
    'Ich werde mir das merken.',
    'D’accord, je m’en souviendrai.',
    'Entendido, lo recordaré.',
    'Va bene, me lo ricorderò.',
    'Certo, vou me lembrar disso.',
    'Goed, dat onthoud ik.',
    'わかりました。覚えておきます。',
  ])('%j', (text) => {
    expect(promisesToRemember(text)).toBe(true);
  });

  it.each([
    'You have not told me that yet. Tell me, and I will remember it.',
    'If you tell me, I will remember it.',
    'I remember you telling me.',
    'You told me so. I kept that in mind.',
    'Remember to water the plants.',
    'As noted in the report, sales fell.',
    'The poet wrote a note to his mother.',
    'I will tell you a joke.',
    'Denk daran, das Fenster zu schließen.',
    'It is a well noted fact that bees dance.',
    '',
  ])('not %j', (text) => {
    expect(promisesToRemember(text)).toBe(false);
  });
});

describe.each([0, 1])('of the openings of many models, those at %i of two', (half) => {
  const heard = (cases: readonly string[]) =>
    cases.filter((text, index) => index % 2 === half && promisesToRemember(text));
  it('that promise are heard, but for two', () => expect(heard(PROMISES).length).toBeGreaterThanOrEqual(38));
  it('that promise nothing are never taken for a promise', () => expect(heard(NO_PROMISES)).toEqual([]));
});
