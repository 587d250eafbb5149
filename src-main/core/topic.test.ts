import { expect, test } from 'vitest';
import { createReadTopic } from './topic.ts';

function counted() {
  let reads = 0;
  return { topic: createReadTopic(() => (reads += 1)), reads: () => reads };
}

test('reads once for any number of changes, and only when asked', () => {
  const { topic, reads } = counted();
  expect(reads()).toBe(0);
  topic.changed();
  topic.changed();
  expect([topic.get(), topic.get(), reads()]).toEqual([1, 1, 1]);
  topic.changed();
  expect(reads()).toBe(1);
  expect(topic.get()).toBe(2);
});

test('a watcher gets the value at once, then once after changes that came together', async () => {
  const { topic, reads } = counted();
  const watching = topic.watch();
  expect((await watching.next()).value).toBe(1);
  const next = watching.next();
  topic.changed();
  topic.changed();
  expect((await next).value).toBe(2);
  expect(reads()).toBe(2);
  await watching.return();
});

test('a read that failed is tried again', () => {
  let broken = true;
  const topic = createReadTopic(() => {
    if (broken) throw new Error('locked');
    return 'fine';
  });
  expect(() => topic.get()).toThrow('locked');
  broken = false;
  expect(topic.get()).toBe('fine');
});
