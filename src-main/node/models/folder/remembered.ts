import { stat } from 'node:fs/promises';

/** What was read of a file, kept until its size or time of change is another; files are looked at many times a minute. */
export function createRemembered<Value>(read: (path: string) => Promise<Value>): (path: string) => Promise<Value> {
  const known = new Map<string, { stamp: string; value: Value }>();
  return async (path) => {
    const { size, mtimeMs } = await stat(path);
    const stamp = `${size}:${mtimeMs}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.value;
    const value = await read(path);
    known.set(path, { stamp, value });
    return value;
  };
}
