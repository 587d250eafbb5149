import { createHash } from 'node:crypto';

/** A run of bytes known by its hashes only. */
export interface ByteWindow {
  length: number;
  rolling: number;
  digest: string;
}

const BASE = 0x01000193;

/** Polynomial over the bytes, modulo 2^32. */
function rollingHash(bytes: Uint8Array): number {
  let hash = 0;
  for (const byte of bytes) hash = (Math.imul(hash, BASE) + byte) | 0;
  return hash;
}

function digestOf(salt: string, bytes: Uint8Array): string {
  return createHash('sha256').update(salt).update(bytes).digest('hex').slice(0, 32);
}

/** What is kept of a run of bytes. */
export function hashWindow(salt: string, bytes: Uint8Array): ByteWindow {
  return { length: bytes.length, rolling: rollingHash(bytes), digest: digestOf(salt, bytes) };
}

/** How a text may lie in a file: UTF-8, as JSON writes it, and UTF-16 of either byte order. */
export function encodingsOf(text: string): Uint8Array[] {
  const wide = Buffer.from(text, 'utf16le');
  const isAscii = Buffer.byteLength(text) === text.length;
  const swapped = Buffer.from(wide).swap16();
  // Without its last zero the bytes of plain English text are the same in both orders.
  const forms = [
    Buffer.from(text),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    ...(isAscii ? [wide.subarray(0, -1)] : [wide, swapped]),
  ];
  return forms.filter((form, index) => form.length > 0 && forms.findIndex((other) => other.equals(form)) === index);
}

/** Counts the known runs in bytes that begin before `end`; `wanted` may come from several salts. */
export function createWindowFinder(wanted: readonly { salt: string; windows: readonly ByteWindow[] }[]): {
  longest: number;
  count(bytes: Uint8Array, end: number): number;
} {
  const byLength = new Map<number, Map<number, { salt: string; digest: string }[]>>();
  for (const { salt, windows } of wanted) {
    for (const { length, rolling, digest } of windows) {
      const group = byLength.get(length) ?? new Map<number, { salt: string; digest: string }[]>();
      byLength.set(length, group.set(rolling, [...(group.get(rolling) ?? []), { salt, digest }]));
    }
  }
  return {
    longest: Math.max(0, ...byLength.keys()),
    count: (bytes, end) => [...byLength].reduce((sum, [length, group]) => sum + countIn(bytes, end, length, group), 0),
  };
}

function countIn(
  bytes: Uint8Array,
  end: number,
  length: number,
  group: ReadonlyMap<number, { salt: string; digest: string }[]>,
): number {
  // Most positions are ruled out by one look at a small table.
  const possible = new Uint8Array(1 << 16);
  for (const rolling of group.keys()) possible[rolling >>> 16] = 1;
  let leaving = 1;
  for (let index = 0; index < length; index += 1) leaving = Math.imul(leaving, BASE);
  const last = Math.min(bytes.length, end + length - 1);
  let hash = 0;
  let hits = 0;
  for (let index = 0; index < last; index += 1) {
    hash = (Math.imul(hash, BASE) + (bytes[index] ?? 0)) | 0;
    if (index >= length) hash = (hash - Math.imul(leaving, bytes[index - length] ?? 0)) | 0;
    if (index < length - 1 || possible[hash >>> 16] === 0) continue;
    const candidates = group.get(hash);
    if (candidates === undefined) continue;
    const found = bytes.subarray(index - length + 1, index + 1);
    if (candidates.some(({ salt, digest }) => digestOf(salt, found) === digest)) hits += 1;
  }
  return hits;
}
