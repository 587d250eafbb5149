import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock, Log } from '../../../src-main/core/ports.ts';

export { APP_ROOT } from './appRoot.ts';
export const HELPERS = import.meta.dirname;

export const clock: Clock = { now: () => Date.now(), every: () => () => {} };

/** A log that can be asked what it holds. */
export function memoryLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const add =
    (level: string) =>
    (message: string, detail?: Record<string, unknown>): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(detail ?? {})}`);
  return { lines, info: add('info'), warn: add('warn'), error: add('error') };
}

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Resolves once the condition holds, rejects after the deadline; polls, for conditions that tell nobody. */
export async function until(condition: () => boolean | Promise<boolean>, deadlineMs = 20_000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not so within ${deadlineMs} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** True while a process with this number runs and is no zombie. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return !existsSync(`/proc/${processId}/stat`) || !isZombie(processId);
  } catch {
    return false;
  }
}

function isZombie(processId: number): boolean {
  try {
    const line = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** Processes of Circadia's Python part whose parent is this one. */
export function pythonChildren(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
        return (
          Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent &&
          readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('circadia_engine')
        );
      } catch {
        return false;
      }
    });
}
