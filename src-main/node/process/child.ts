import { execa } from 'execa';
import type { Readable, Writable } from 'node:stream';
import { within } from '../../core/awakeDeadline.ts';

export interface Command {
  command: string;
  args: readonly string[];
  env: Record<string, string>;
  cwd?: string;
}
export interface Exit {
  code: number | null;
  signal: string | null;
  notFound: boolean;
}

/** A child process that dies with its parent: its stdin ends, which each of ours takes as the order to stop. */
export interface Child {
  readonly pid: number | null;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Resolves once the process is gone; never rejects. */
  readonly exited: Promise<Exit>;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

const DRAIN_MS = 250;

/**
 * Starts the process with only the given environment, in a group of its own, so that Ctrl+C in a terminal reaches us
 * alone.
 */
export function startChild({ command, args, env, cwd }: Command): Child {
  const subprocess = execa(command, [...args], {
    env,
    extendEnv: false,
    ...(cwd === undefined ? {} : { cwd }),
    stdin: 'pipe',
    stdout: 'pipe',
    stderr: 'pipe',
    buffer: false,
    reject: false,
    cleanup: true,
    forceKillAfterDelay: false,
    killDescendants: true,
  });
  // A write to a process that has just died is reported by its exit.
  subprocess.stdin.on('error', () => {});
  // Settles once the streams have been read to their end too, so that last words come before the exit.
  const finished = subprocess.then((result): Exit => ({
    code: result.exitCode ?? null,
    signal: result.signal ?? null,
    notFound: result.code === 'ENOENT' || result.code === 'EACCES',
  }));
  const exited = new Promise<Exit>((resolve) => {
    void finished.then(resolve);
    // A descendant that still holds a stream must not hide the exit.
    subprocess.nodeChildProcess.once(
      'exit',
      (code, signal) =>
        void within(DRAIN_MS, finished).then((exit) => resolve(exit ?? { code, signal, notFound: false })),
    );
  });
  return {
    pid: subprocess.pid ?? null,
    stdin: subprocess.stdin,
    stdout: subprocess.stdout,
    stderr: subprocess.stderr,
    exited,
    kill: (signal) => void subprocess.kill(signal),
  };
}

export interface StopPatience {
  /** After the end of stdin. */
  graceMs: number;
  /** After SIGTERM. */
  termMs: number;
}

/** After SIGKILL the kernel takes at most this long, short of a stuck disk. */
const KILL_MS = 5_000;

/** Ends the process ever more firmly and resolves with its exit; rejects only if even SIGKILL did nothing. */
export async function stopChild(child: Child, { graceMs, termMs }: StopPatience): Promise<Exit> {
  child.stdin.end();
  const gentle = await within(graceMs, child.exited);
  if (gentle) return gentle;
  child.kill('SIGTERM');
  const asked = await within(termMs, child.exited);
  if (asked) return asked;
  child.kill('SIGKILL');
  const forced = await within(KILL_MS, child.exited);
  if (forced) return forced;
  throw new Error(`Process ${child.pid} could not be ended.`);
}
