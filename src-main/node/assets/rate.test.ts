import { expect, test } from 'vitest';
import { createRate } from './rate.ts';

function arriving() {
  let at = 0;
  let bytes = 0;
  const rate = createRate(() => at);
  rate.add(0);
  const arrive = (seconds: number, bytesPerSecond: number): void => {
    for (let step = 0; step < seconds * 4; step += 1) {
      at += 250;
      bytes += bytesPerSecond / 4;
      rate.add(bytes);
    }
  };
  return { rate, arrive, sleep: (seconds: number) => void (at += seconds * 1_000), bytes: () => bytes };
}

test('speed and time left are told once they mean something', () => {
  const { rate, arrive } = arriving();
  arrive(0.5, 1_000);
  expect([rate.bytesPerSecond(), rate.secondsLeft(10_000)]).toEqual([null, null]);
  arrive(1.5, 1_000);
  expect([rate.bytesPerSecond(), rate.secondsLeft(10_000)]).toEqual([1_000, 8]);
});

test('a short hiccup barely moves the speed, a lasting change does', () => {
  const { rate, arrive } = arriving();
  arrive(20, 1_000);
  arrive(0.5, 0);
  expect(rate.bytesPerSecond()).toBeGreaterThan(850);
  arrive(20, 100);
  expect(rate.bytesPerSecond()).toBeLessThan(150);
});

test('what was here before the start is not speed, and neither is a night with the lid closed', () => {
  let at = 0;
  const rate = createRate(() => at);
  rate.add(1_000_000);
  at = 2_000;
  rate.add(1_002_000);
  expect(rate.bytesPerSecond()).toBe(1_000);
  at += 8 * 3_600_000;
  rate.add(1_002_500);
  expect(rate.bytesPerSecond()).toBe(1_000);
});

test('nothing arrives any more: no time left is promised', () => {
  const { rate, arrive } = arriving();
  arrive(120, 0);
  expect(rate.secondsLeft(10_000)).toBeNull();
});
