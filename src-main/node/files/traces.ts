import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { TraceHashes, Traces } from '../../core/ports.ts';
import { atomicWrite } from './atomicWrite.ts';
import { createWindowFinder, encodingsOf, hashWindow } from './byteWindows.ts';
import { filesBelow, isGone } from './filesBelow.ts';

const PIECE_BYTES = 4 * 1024 * 1024;
/** Downloads that are checked by their own hashes and that nobody writes to. */
const DOWNLOADED = ['models', 'embedders', 'downloads'];
/** Locks and shared memory: they hold no text, and closing one that this process holds would give its lock away. */
const LOCKS = /^(?:owner\.lock|lockfile|LOCK|Singleton.*)$|-shm$/;
/** SQLite's locks on this file end when this process closes it anywhere, so a reader keeps it open. */
const DATABASE = 'circadia.db';
const SET_ASIDE = /^(?:circadia|settings)-damaged-|\.partial$/;

/** Searches all files of the data folder for words that it knows by their hashes only. */
export function createTraces(dataFolder: string, now: () => number): Traces {
  const hashed = (texts: readonly string[]) => {
    const salt = randomBytes(16).toString('hex');
    return {
      salt,
      phrases: texts.length,
      windows: texts.flatMap((text) => encodingsOf(text).map((bytes) => hashWindow(salt, bytes))),
    };
  };
  return {
    of: hashed,
    ofText: (text) => hashed([text]),
    async search(traces) {
      const finder = createWindowFinder(traces);
      const result = {
        phrases: traces.reduce((sum, one) => sum + one.phrases, 0),
        files: 0,
        bytes: 0,
        at: now(),
        found: [] as { file: string; hits: number }[],
      };
      for await (const { path } of filesBelow(dataFolder)) {
        const file = relative(dataFolder, path);
        if (DOWNLOADED.some((folder) => file.startsWith(folder + sep)) || LOCKS.test(basename(path))) continue;
        try {
          const { hits, bytes } = await searchFile(path, finder, file === DATABASE);
          result.files += 1;
          result.bytes += bytes;
          if (hits > 0) result.found.push({ file: file.replaceAll(sep, '/'), hits });
        } catch (error) {
          if (!isGone(error)) throw error;
        }
      }
      return result;
    },
    contains: holder,
    without(traces, texts) {
      const holds = holder([traces]);
      const again = [...texts].filter(holds).flatMap(encodingsOf);
      const isThere = (window: TraceHashes['windows'][number]) => {
        const finder = createWindowFinder([{ salt: traces.salt, windows: [window] }]);
        return again.some((bytes) => finder.count(bytes, bytes.length) > 0);
      };
      return { ...traces, windows: traces.windows.filter((window) => !isThere(window)) };
    },
    async clean(found, traces) {
      const finder = createWindowFinder(traces);
      for (const { file } of found) {
        const path = join(dataFolder, file);
        if (SET_ASIDE.test(basename(file))) await rm(path, { force: true });
        else if (file.startsWith('logs/')) await dropLines(path, finder);
      }
    },
  };
}

/** Tells of a text whether it holds one of the phrases. */
function holder(traces: readonly TraceHashes[]): (text: string) => boolean {
  const finder = createWindowFinder(traces);
  return (text) => {
    const bytes = Buffer.from(text);
    return finder.count(bytes, bytes.length) > 0;
  };
}

type Finder = ReturnType<typeof createWindowFinder>;
const keptOpen = new Map<string, number>();

async function searchFile(path: string, finder: Finder, keepOpen: boolean): Promise<{ hits: number; bytes: number }> {
  const descriptor = keepOpen ? openKept(path) : openSync(path, 'r');
  try {
    const piece = Buffer.alloc(PIECE_BYTES + Math.max(0, finder.longest - 1));
    let hits = 0;
    for (let start = 0; ; start += PIECE_BYTES) {
      const length = readSync(descriptor, piece, 0, piece.length, start);
      if (length === 0) return { hits, bytes: start };
      const isLast = length < piece.length;
      hits += finder.count(piece.subarray(0, length), isLast ? length : PIECE_BYTES);
      if (isLast) return { hits, bytes: start + length };
      // Answers go on while a large folder is searched.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    if (!keepOpen) closeSync(descriptor);
  }
}

/** The same descriptor for the same file for as long as the process lives. */
function openKept(path: string): number {
  const { dev, ino } = statSync(path);
  const key = `${dev}:${ino}`;
  const descriptor = keptOpen.get(key) ?? openSync(path, 'r');
  keptOpen.set(key, descriptor);
  return descriptor;
}

async function dropLines(path: string, finder: Finder): Promise<void> {
  const lines = (await readFile(path, 'latin1')).split('\n');
  const clean = lines.filter((line) => finder.count(Buffer.from(line, 'latin1'), line.length) === 0);
  await atomicWrite(path, Buffer.from(clean.join('\n'), 'latin1'));
}
