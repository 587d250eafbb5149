import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../core/ports.ts';

const LARGEST_FILE_BYTES = 5 * 1024 * 1024;
const KEPT_FILES = 3;

/**
 * One JSON object a line in `circadia.log`; at 5 MB it becomes `circadia.1.log` and so on, three files in all. Never
 * throws.
 */
export function createFileLog(folder: string, now: () => number): Log {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = (index: number): string => join(folder, index === 0 ? 'circadia.log' : `circadia.${index}.log`);
  let size = existsSync(file(0)) ? statSync(file(0)).size : 0;

  function write(level: 'info' | 'warn' | 'error', message: string, detail: Record<string, unknown> = {}): void {
    try {
      const line = `${JSON.stringify({ at: new Date(now()).toISOString(), level, message, ...detail })}\n`;
      if (size > 0 && size + line.length > LARGEST_FILE_BYTES) {
        for (let index = KEPT_FILES - 1; index > 0; index--)
          if (existsSync(file(index - 1))) renameSync(file(index - 1), file(index));
        size = 0;
      }
      appendFileSync(file(0), line, { mode: 0o600 });
      size += Buffer.byteLength(line);
    } catch {
      // A full disk must not stop the app for want of a log.
    }
  }
  return {
    info: (message, detail) => write('info', message, detail),
    warn: (message, detail) => write('warn', message, detail),
    error: (message, detail) => write('error', message, detail),
  };
}
