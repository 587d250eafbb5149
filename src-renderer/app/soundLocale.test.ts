import { expect, it, vi } from 'vitest';

it.each([
  ['en-US', 'en-US'],
  ['pt-BR', 'pt-BR'],
  ['en-US@posix', 'en-US'],
  ['de_DE.UTF-8', 'de-DE'],
  ['', 'en-US'],
  ['C', 'en-US'],
])('the language %j is read as %s', async (tag, sound) => {
  vi.stubGlobal('navigator', { language: 'en-US' });
  const { soundTag } = await import('./soundLocale.ts');
  expect(soundTag(tag)).toBe(sound);
  vi.unstubAllGlobals();
});
