import { expect, test } from 'vitest';
import { MODEL_ABOUT } from '../contract/vocabulary.ts';
import { aboutModel, assetProblemSentence, fitSentence, modelStateSentence, storageSize } from './models.ts';

test('every model has a sentence of its own', () => {
  const sentences = MODEL_ABOUT.map((about) => aboutModel({ about }));
  expect(new Set(sentences).size).toBe(MODEL_ABOUT.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test('sizes read as people say them', () => {
  expect([98_362_432, 1_810_000_000, 999_999_999, 4096, 1, 0].map(storageSize)).toEqual([
    '98 MB',
    '1.8 GB',
    '1.0 GB',
    '4 kB',
    '1 kB',
    'nothing',
  ]);
});

test('the sentence on memory names both needs and what there is', () => {
  const memory = { chatBytes: 2.4e9, sleepBytes: 5.1e9, machineBytes: 8e9 };
  expect(fitSentence({ ...memory, fits: 'both' })).toContain('2.4 GB of memory to chat and 5.1 GB to sleep');
  expect(fitSentence({ ...memory, fits: 'chatOnly' })).toContain('it would not sleep');
  expect(fitSentence({ ...memory, fits: 'neither' })).toMatch(/^Does not fit.*Choose a smaller model\.$/);
  expect(fitSentence(null)).toContain('not known');
});

test('a fetch tells how far it is, how fast and for how long, where that is known', () => {
  const model = { id: 'one', label: 'One', inUse: false, downloadBytes: 100e6 };
  const fetching = { kind: 'fetching', receivedBytes: 41e6, totalBytes: 100e6 } as const;
  expect(modelStateSentence({ ...model, state: { ...fetching, bytesPerSecond: 2e6, secondsLeft: 29 } })).toBe(
    '41 MB of 100 MB, 2 MB a second, under a minute left.',
  );
  expect(modelStateSentence({ ...model, state: { ...fetching, bytesPerSecond: null, secondsLeft: null } })).toBe(
    '41 MB of 100 MB.',
  );
  expect(modelStateSentence({ ...model, state: { kind: 'failed', problem: { code: 'offline' }, retryAt: 1 } })).toMatch(
    /It tries again by itself at \d\d:\d\d\.$/,
  );
});

test('every problem names a way out', () => {
  expect(assetProblemSentence({ code: 'diskFull', neededBytes: 200e6, freeBytes: 20e6 })).toBe(
    'The disk is too full: it needs 200 MB and 20 MB are free. Free some space, then go on.',
  );
  expect(assetProblemSentence({ code: 'wrongHash' })).toContain('is not used');
});
