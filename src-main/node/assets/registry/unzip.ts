import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WantedFile } from '../recipe.ts';

/**
 * Takes the wanted files out of a zip archive, each into the path that `place` gives it, and reports the hash that each
 * has. Reads no other member, and none that is not exactly as large as it should be.
 */
export async function unzip(
  archive: string,
  wanted: readonly WantedFile[],
  place: (file: WantedFile) => string,
  signal: AbortSignal,
): Promise<Map<WantedFile, string>> {
  const { openPromise } = await import('yauzl');
  const found = new Map<WantedFile, string>();
  const zip = await openPromise(archive, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      const file = wanted.find((one) => one.name === entry.fileName);
      if (file === undefined || found.has(file) || entry.uncompressedSize !== file.bytes) continue;
      const hash = createHash('sha256');
      const hashing = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      await pipeline(await zip.openReadStreamPromise(entry), hashing, createWriteStream(place(file)), { signal });
      found.set(file, hash.digest('hex'));
    }
  } finally {
    zip.close();
  }
  return found;
}
