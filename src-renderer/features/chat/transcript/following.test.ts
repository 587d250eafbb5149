import { expect, test } from 'vitest';
import { followsAfterScroll, type Stand } from './following.ts';

const stand = (awayPx: number, heightPx = 2000, windowPx = 600): Stand => ({ awayPx, heightPx, windowPx });

test('only a person stops the following: upwards, by any distance that is seen', () => {
  expect(followsAfterScroll(true, stand(0), stand(20))).toBe(false);
  expect(followsAfterScroll(true, stand(0), stand(2))).toBe(true);
  expect(followsAfterScroll(false, stand(300), stand(500))).toBe(false);
});

test('an answer that grows, a window that shrinks and a row that is measured do not', () => {
  expect(followsAfterScroll(true, stand(0), stand(300, 2300))).toBe(true);
  expect(followsAfterScroll(true, stand(0), stand(200, 2000, 400))).toBe(true);
  expect(followsAfterScroll(false, stand(300), stand(280, 1980))).toBe(false);
});

test('who comes back to the end follows again', () => {
  expect(followsAfterScroll(false, stand(300), stand(0))).toBe(true);
  expect(followsAfterScroll(false, stand(300), stand(30))).toBe(true);
  expect(followsAfterScroll(false, stand(300), stand(200))).toBe(false);
});
