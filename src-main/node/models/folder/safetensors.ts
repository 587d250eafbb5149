import { type FileHandle, open } from 'node:fs/promises';
import * as z from 'zod';
import { createRemembered } from './remembered.ts';

/** What a file that should hold weights is. */
export type WeightsFile = 'whole' | 'truncated' | 'damaged' | 'lfsPointer';

const LENGTH_BYTES = 8;
/** The library refuses longer ones. */
const LONGEST_HEADER_BYTES = 100_000_000;
const LFS_START = 'version https://git-lfs.github.com/spec/';
const offsets = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
const headerSchema = z.record(z.string(), z.object({ data_offsets: offsets.optional() }).loose());

/** True for the few lines that stand for a file whose content was not fetched. */
export async function isLfsPointer(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    return (await firstBytes(file)).toString('latin1') === LFS_START;
  } finally {
    await file.close();
  }
}

/** Whether a safetensors file has the length that its header says; only the header is read. */
export const weightsFile: (path: string) => Promise<WeightsFile> = createRemembered(async (path) => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = await firstBytes(file);
    if (start.toString('latin1') === LFS_START) return 'lfsPointer';
    if (size < LENGTH_BYTES) return 'truncated';
    const headerBytes = start.readBigUInt64LE(0);
    if (headerBytes > LONGEST_HEADER_BYTES) return 'damaged';
    if (headerBytes > size - LENGTH_BYTES) return 'truncated';
    const text = Buffer.alloc(Number(headerBytes));
    await file.read(text, 0, text.length, LENGTH_BYTES);
    const header = headerSchema.safeParse(parse(text.toString('utf8')));
    if (!header.success) return 'damaged';
    const ends = Object.values(header.data).map((entry) => entry.data_offsets?.[1] ?? 0);
    const length = LENGTH_BYTES + text.length + ends.reduce((most, end) => Math.max(most, end), 0);
    return size === length ? 'whole' : size < length ? 'truncated' : 'damaged';
  } finally {
    await file.close();
  }
});

async function firstBytes(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LFS_START.length), 0, LFS_START.length, 0);
  return buffer.subarray(0, bytesRead);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
