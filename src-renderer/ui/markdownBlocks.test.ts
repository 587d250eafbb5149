import { expect, test } from 'vitest';
import { markdownBlocks } from './markdownBlocks.ts';

const items = (numberOf: (index: number) => number) =>
  Array.from(
    { length: 120 },
    (_, index) => `${numberOf(index)}. item ${index + 1} with some words behind it, so that it is long`,
  ).join('\n');

test('a long list is cut at its items, and each part begins with its number in the whole', () => {
  for (const list of [items(() => 1), items((index) => index + 1)]) {
    const parts = markdownBlocks(list);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts)
      expect(/^(\d+)\. item (\d+) /.exec(part)?.slice(1)).toEqual([
        /item (\d+)/.exec(part)?.[1],
        /item (\d+)/.exec(part)?.[1],
      ]);
  }
  expect(
    markdownBlocks(items((index) => index + 7)).map(
      (part) => Number(/^\d+/.exec(part)?.[0]) - Number(/item (\d+)/.exec(part)?.[1]),
    ),
  ).toEqual(markdownBlocks(items((index) => index + 7)).map(() => 6));
});

test('a list without numbers, and one that is short, stay as they are', () => {
  const bullets = Array.from(
    { length: 120 },
    (_, index) => `- item ${index + 1} with some words behind it, so that it is long`,
  ).join('\n');
  expect(markdownBlocks(bullets).join('')).toBe(bullets);
  expect(markdownBlocks('7. seven\n8. eight')).toEqual(['7. seven\n8. eight']);
});
