import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from './lines.ts';

async function read(chunks: Buffer[], maximumBytes = 1000): Promise<{ lines: string[]; tooLong: number }> {
  const stream = new PassThrough();
  const seen = { lines: [] as string[], tooLong: 0 };
  readLines(stream, {
    maximumBytes,
    onLine: (line) => seen.lines.push(line),
    onTooLong: () => {
      seen.tooLong += 1;
    },
  });
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  await once(stream, 'close');
  return seen;
}

test('lines arrive whole however the bytes are cut, characters included', async () => {
  const lines = fc.array(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() === text && text !== '' && !/[\r\n\uFEFF]/.test(text)),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(lines, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), async (texts, sizes) => {
      const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
      const chunks: Buffer[] = [];
      for (let start = 0, index = 0; start < bytes.length; index++) {
        const size = sizes[index % sizes.length] ?? 1;
        chunks.push(bytes.subarray(start, start + size));
        start += size;
      }
      expect((await read(chunks)).lines).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});

test('a line over the limit is dropped and reported once, and the next one is read', async () => {
  expect(await read([Buffer.from('x'.repeat(700)), Buffer.from('x'.repeat(700)), Buffer.from('x\nshort\n')])).toEqual({
    lines: ['short'],
    tooLong: 1,
  });
});

test('the last line counts without its newline', async () => {
  expect((await read([Buffer.from('one\ntwo')])).lines).toEqual(['one', 'two']);
});
