import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createControlFilter } from './controlText.ts';

const through = (pieces: readonly string[]) => {
  const filter = createControlFilter();
  return pieces.map((piece) => filter.add(piece)).join('') + filter.finish();
};

test('control tokens never come out of an answer, whole or in pieces', () => {
  expect(through(['<|pad|>'.repeat(53)])).toBe('');
  expect(through(['One', '<|', 'pad', '|', '> two', '<|start_header_id|>', ' three'])).toBe('One two three');
  expect(through(['<|pad', '<|en', 'd|>', '|>'])).toBe('');
  expect(through(['a<|reserved_special_token_12|>b'])).toBe('ab');
});

test('everything else comes out as it went in', () => {
  for (const text of [
    'a < b',
    'if (a <| b)',
    'x <',
    'f <| g |> h',
    '<|not closed',
    'Use `<div>` and <b>',
    'مرحبا <3',
    '<||>',
    `<|${'long'.repeat(20)}|>`,
  ])
    expect(through([text])).toBe(text);
});

test('it does not matter where an answer is cut into pieces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<', '|', '>', 'pad', ' ', 'a', '<|end|>', '\n', '<|pad|'), { maxLength: 30 }),
      (pieces) => {
        const found = through(pieces);
        expect(/<\|[a-z0-9_]{1,44}\|>/i.test(pieces.join('')) || found === pieces.join('')).toBe(true);
        expect(through([pieces.join('')])).toBe(found);
      },
    ),
  );
});
