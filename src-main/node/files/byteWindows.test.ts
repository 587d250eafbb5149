import { describe, expect, test } from 'vitest';
import { createWindowFinder, encodingsOf, hashWindow } from './byteWindows.ts';

const wanted = (text: string, salt = 'salt') => ({
  salt,
  windows: encodingsOf(text).map((bytes) => hashWindow(salt, bytes)),
});
const count = (text: string, bytes: Buffer) => createWindowFinder([wanted(text)]).count(bytes, bytes.length);

describe('runs of bytes known by their hashes', () => {
  test('are found as UTF-8, as JSON and as UTF-16 of either order, anywhere in a file', () => {
    const text = 'Biscuit ate "my" blue sock';
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(JSON.stringify({ note: text })),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
      Buffer.concat([Buffer.alloc(7001, 0xff), Buffer.from(text), Buffer.alloc(3)]),
    ])
      expect(count(text, bytes)).toBe(1);
    expect(count('Läuft für Ömer', Buffer.from('Läuft für Ömer', 'utf16le').swap16())).toBe(1);
  });

  test('are not found in other words, nor with one byte changed', () => {
    const text = 'a run of exactly this';
    const bytes = Buffer.from(text);
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(count(text, changed)).toBe(0);
    }
  });

  test('are counted once when a file is read in pieces', () => {
    const text = 'twenty bytes of words';
    const file = Buffer.from(`${'x'.repeat(95)}${text}${'y'.repeat(95)}${text}`);
    const finder = createWindowFinder([wanted(text, 'one'), wanted('something else here', 'two')]);
    for (const size of [50, 64, 100, 1000]) {
      let hits = 0;
      for (let start = 0; start < file.length; start += size)
        hits += finder.count(file.subarray(start, start + size + finder.longest - 1), size);
      expect([size, hits]).toEqual([size, 2]);
    }
  });

  test('cannot be read from what is kept', () => {
    const kept = JSON.stringify(wanted('my secret words are here'));
    expect(kept).not.toContain('secret');
    expect(wanted('same words', 'one').windows[0]?.digest).not.toBe(wanted('same words', 'two').windows[0]?.digest);
  });
});
