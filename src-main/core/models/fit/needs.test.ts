import { expect, test } from 'vitest';
import { memoryNeed } from './needs.ts';
import { shapeOf } from './shape.ts';

const need = (id: string, parameters: number, gigabytes: number, appleSilicon: boolean) => {
  const shape = shapeOf(id, parameters, 4);
  if (shape === null) throw new Error('no shape');
  return memoryNeed(shape, 8192, { memoryBytes: gigabytes * 2 ** 30, appleSilicon });
};
const SMOL = ['smollm2-135m-instruct', 134_515_008] as const;
const LLAMA = ['Llama-3.2-3B-Instruct-4bit', 3_212_749_824] as const;
const QWEN = ['Qwen3-4B-Instruct-2507-4bit', 4_022_468_096] as const;

test('the first model chats and sleeps on any machine with 8 GB', () => {
  expect(need(...SMOL, 8, false).fits).toBe('both');
  expect(need(...SMOL, 8, true).fits).toBe('both');
});

test('the article’s model sleeps on the Mac of the article', () => {
  const { chatBytes, fits } = need(...LLAMA, 16, true);
  expect(fits).toBe('both');
  // Weights of 1.8 GB and a cache of .9 GB.
  expect(chatBytes).toBeGreaterThan(2.7e9);
  expect(chatBytes).toBeLessThan(3.6e9);
});

test('a larger model takes more of everything, and half precision less than whole', () => {
  expect(need(...QWEN, 16, true).sleepBytes).toBeGreaterThan(need(...LLAMA, 16, true).sleepBytes);
  expect(need(...SMOL, 8, true).chatBytes).toBeLessThan(need(...SMOL, 8, false).chatBytes);
});

test('where there is too little for a night it can still chat, and where there is too little for that it does not fit', () => {
  expect(need(...LLAMA, 8, true).fits).toBe('chatOnly');
  expect(need(...LLAMA, 3, true).fits).toBe('neither');
});

test('a model that nobody wrote down is taken for a usual one of its size', () => {
  const known = need(...LLAMA, 16, true);
  const unknown = need('somebody-3b', LLAMA[1], 16, true);
  expect(unknown.chatBytes / known.chatBytes).toBeGreaterThan(0.7);
  expect(unknown.chatBytes / known.chatBytes).toBeLessThan(1.6);
  expect(shapeOf('somebody', null, 4)).toBeNull();
});
