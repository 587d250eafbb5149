import { v7 } from 'uuid';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => void vi.useRealTimers());

test('ids are version 7 UUIDs, unique, and sorted by when they were made', () => {
  let now = 1_700_000_000_000;
  vi.useFakeTimers({ toFake: ['Date'] });
  const ids: string[] = [];
  for (let index = 0; index < 20_000; index++) {
    if (index % 5000 === 4999) now += 3;
    // The clock of a machine that was set back.
    if (index === 12_000) now -= 3_600_000;
    vi.setSystemTime(now);
    ids.push(v7());
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids.slice(0, 50))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
