import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import * as z from 'zod';

const aboutSchema = z.object({ etag: z.string() });

/** A file that is arriving, with the hash of what is here. */
export interface Part {
  readonly bytes: number;
  /** Of the version the bytes are from. */
  readonly etag: string | null;
  append(chunk: Uint8Array): Promise<void>;
  /** Throws the bytes away; those to come are of this version. */
  restart(etag: string | null): Promise<void>;
  /** Flushes and closes; the hash of all of it. */
  finish(): Promise<string>;
  /** Keeps the bytes for another time. */
  close(): Promise<void>;
}

/** Opens what an earlier run left, or nothing; what is longer than the whole file cannot be of it. */
export async function openPart(path: string, longestBytes: number): Promise<Part> {
  const about = `${path}.json`;
  let bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  let etag =
    aboutSchema.safeParse(
      await readFile(about, 'utf8')
        .then(JSON.parse)
        .catch(() => null),
    ).data?.etag ?? null;
  let hash = createHash('sha256');
  if (bytes > longestBytes) bytes = 0;
  const handle: FileHandle = await open(path, bytes === 0 ? 'w' : 'r+', 0o600);
  if (bytes > 0) await hashInto(hash, path);
  return {
    get bytes() {
      return bytes;
    },
    get etag() {
      return etag;
    },
    async append(chunk) {
      // A disk that is nearly full takes a piece of it before it refuses.
      for (let done = 0; done < chunk.length;) {
        const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, bytes);
        hash.update(chunk.subarray(done, done + bytesWritten));
        bytes += bytesWritten;
        done += bytesWritten;
      }
    },
    async restart(next) {
      await handle.truncate(0);
      hash = createHash('sha256');
      bytes = 0;
      etag = next;
      await (next === null ? rm(about, { force: true }) : writeFile(about, JSON.stringify({ etag: next })));
    },
    async finish() {
      await handle.sync();
      await handle.close();
      await rm(about, { force: true });
      return hash.digest('hex');
    },
    close: () => handle.close(),
  };
}

function hashInto(hash: Hash, path: string): Promise<void> {
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done();
    },
  });
  return pipeline(createReadStream(path), into);
}
