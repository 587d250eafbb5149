import { expect, test } from 'vitest';
import { readSettings } from './merge.ts';

test('a sampling that nobody chose is the model’s, one that somebody chose stays', () => {
  const read = (generation: object) => readSettings({ generation }).generation;
  expect(read({ temperature: 0, topP: 0.95, maximumTokens: 1024 })).toEqual({
    temperature: null,
    topP: null,
    maximumTokens: 1024,
  });
  expect(read({ temperature: 0.7, topP: 0.95 })).toMatchObject({ temperature: 0.7, topP: 0.95 });
  expect(read({ temperature: 0, topP: null })).toMatchObject({ temperature: 0, topP: null });
});

test('only who has no settings yet is shown the first run, until it was shown', () => {
  expect(readSettings({}).welcomed).toBe(false);
  expect(readSettings({ theme: 'dark' }).welcomed).toBe(true);
  expect(readSettings({ theme: 'dark', welcomed: false }).welcomed).toBe(false);
});
