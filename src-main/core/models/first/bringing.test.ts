import { expect, test } from 'vitest';
import type { AssetState } from '../assets.ts';
import { type BringingReadings, bringingOf } from './bringing.ts';

const NOW = 1_000_000_000;
const bringing = (change: Partial<BringingReadings> = {}) =>
  bringingOf({
    now: NOW,
    allowed: true,
    heldBack: false,
    chosen: null,
    isHere: false,
    state: { kind: 'missing' },
    failures: 0,
    failedAt: null,
    ...change,
  });

test('it is fetched at a start where it is missing, was cut off, or failed before', () => {
  const failed = { kind: 'failed', problem: { code: 'offline' } } as const;
  for (const state of [{ kind: 'missing' }, { kind: 'paused', receivedBytes: 1, totalBytes: 2 }, failed] as const)
    expect(bringing({ state })).toEqual({ kind: 'fetch' });
});

test.each<[string, Partial<BringingReadings>]>([
  ['nobody allows it', { allowed: false }],
  ['somebody paused or removed it', { heldBack: true }],
  ['another model was chosen', { chosen: 'own-model' }],
  ['the practice model was chosen', { chosen: 'pocket' }],
  ['no catalogue has it', { state: null }],
  ['it lies in a folder of the user’s own', { isHere: true }],
  ['it is here', { state: { kind: 'ready', folder: '/models/first' } }],
  ['another host fetches it', { state: { kind: 'waiting' } }],
])('it is left alone where %s', (_why, change) => {
  expect(bringing(change)).toEqual({ kind: 'no' });
});

test('after a failure it waits twice as long each time, an hour at most', () => {
  const state: AssetState = { kind: 'failed', problem: { code: 'offline' } };
  const wait = (failures: number) => bringing({ state, failures, failedAt: NOW });
  expect(wait(1)).toEqual({ kind: 'wait', until: NOW + 60_000 });
  expect(wait(3)).toEqual({ kind: 'wait', until: NOW + 240_000 });
  expect(wait(40)).toEqual({ kind: 'wait', until: NOW + 3_600_000 });
  expect(bringing({ state, failures: 1, failedAt: NOW - 60_000 })).toEqual({ kind: 'fetch' });
});

test('what would come out wrong again is not fetched again and again', () => {
  for (const code of ['wrongHash', 'memberMissing'] as const)
    expect(bringing({ state: { kind: 'failed', problem: { code } }, failures: 1, failedAt: NOW - 1e8 })).toEqual({
      kind: 'no',
    });
});
