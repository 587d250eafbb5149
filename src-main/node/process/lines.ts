import type { Readable } from 'node:stream';

const NEWLINE = 0x0a;

/**
 * Calls back with each line, decoded as a whole, so a split character is no harm; a line over the limit is dropped and
 * reported once.
 */
export function readLines(
  stream: Readable,
  options: { maximumBytes: number; onLine: (line: string) => void; onTooLong: () => void },
): void {
  let parts: Buffer[] = [];
  let size = 0;
  let dropping = false;
  const add = (part: Buffer): void => {
    if (dropping) return;
    size += part.length;
    if (size > options.maximumBytes) {
      dropping = true;
      parts = [];
      options.onTooLong();
    } else {
      parts.push(part);
    }
  };
  const finish = (): void => {
    const line = dropping ? '' : Buffer.concat(parts).toString('utf8').trim();
    parts = [];
    size = 0;
    dropping = false;
    if (line !== '') options.onLine(line);
  };
  stream.on('data', (chunk: Buffer | string) => {
    const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = data.indexOf(NEWLINE); end !== -1; end = data.indexOf(NEWLINE, start)) {
      add(data.subarray(start, end));
      finish();
      start = end + 1;
    }
    if (start < data.length) add(data.subarray(start));
  });
  stream.on('end', finish);
  stream.on('error', () => {});
}

/** The last lines, for the detail of a failure. */
export interface Tail {
  add(line: string): void;
  text(): string;
}

export function createTail(mostLines: number): Tail {
  const lines: string[] = [];
  return {
    add(line) {
      lines.push(line.slice(0, 2000));
      if (lines.length > mostLines) lines.shift();
    },
    text: () => lines.join('\n'),
  };
}
