import { describe, expect, test } from 'vitest';
import { delayAfter, judge, type Answer } from './judge.ts';

const answer = (status: number, more: Partial<Answer> = {}): Answer => ({
  status,
  contentLength: null,
  contentRange: null,
  etag: null,
  retryAfter: null,
  ...more,
});
const asked = { fromByte: 40, totalBytes: 100, etag: '"a"' };

describe('what to do with an answer', () => {
  test.each([
    ['the rest of the same version', answer(206, { contentRange: 'bytes 40-99/100', etag: '"a"' }), { kind: 'append' }],
    ['the rest, of unknown size', answer(206, { contentRange: 'bytes 40-99/*' }), { kind: 'append' }],
    ['another place than was asked for', answer(206, { contentRange: 'bytes 30-99/100' }), { kind: 'anew' }],
    ['a part that does not say which', answer(206), { kind: 'anew' }],
    ['another version by its tag', answer(206, { contentRange: 'bytes 40-99/100', etag: '"b"' }), { kind: 'anew' }],
    ['all of it', answer(200, { contentLength: '100' }), { kind: 'whole' }],
    ['all of it without a length', answer(200), { kind: 'whole' }],
    ['no such part, of this file', answer(416, { contentRange: 'bytes */100' }), { kind: 'anew' }],
    ['no such part, unexplained', answer(416), { kind: 'anew' }],
  ])('%s', (_what, given, verdict) => expect(judge(given, asked)).toEqual(verdict));

  test('a file of another size is another file', () => {
    const changed = { kind: 'give up', problem: { code: 'changed' } };
    expect(judge(answer(206, { contentRange: 'bytes 40-119/120' }), asked)).toEqual(changed);
    expect(judge(answer(200, { contentLength: '99' }), asked)).toEqual(changed);
    expect(judge(answer(416, { contentRange: 'bytes */30' }), asked)).toEqual(changed);
  });

  test('a busy or broken server is asked again, when it says, but not next week', () => {
    const later = (status: number, afterMs: number | null) => ({
      kind: 'later',
      afterMs,
      problem: { code: 'refused', status },
    });
    expect(judge(answer(429, { retryAfter: '7' }), asked)).toEqual(later(429, 7_000));
    expect(judge(answer(503, { retryAfter: '999999' }), asked)).toEqual(later(503, 300_000));
    expect(judge(answer(500, { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' }), asked)).toEqual(later(500, null));
  });

  test.each([401, 403, 404, 410, 451, 304])('%i is final', (status) =>
    expect(judge(answer(status), asked)).toEqual({ kind: 'give up', problem: { code: 'refused', status } }),
  );
});

test('each failure waits longer, up to half a minute, and the last gives up', () => {
  const delays = [1, 2, 3, 8, 9].map((failures) => delayAfter(failures, { attempts: 9, firstDelayMs: 1_000 }));
  expect(delays).toEqual([1_000, 2_000, 4_000, 30_000, null]);
});
