import { expect, it } from 'vitest';
import { ROUTE_REASONS } from '../contract/vocabulary.ts';
import { routeReason } from './memory.ts';

it('has other words for every reason', () => {
  const words = ROUTE_REASONS.map((code) => routeReason({ code }));
  expect(new Set(words).size).toBe(ROUTE_REASONS.length);
  expect(words).not.toContain('');
});

it('says what a secret looks like, and whose words a fact is told in', () => {
  expect(routeReason({ code: 'secret', looksLike: 'a password' })).toBe('looks like a password');
  expect(routeReason({ code: 'whoYouAre', notYourWords: true })).toBe('says who you are, not in your words');
  expect(routeReason({ code: 'wish' })).toBe('a wish about answers');
});
