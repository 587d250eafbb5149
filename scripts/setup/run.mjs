import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from './environment.mjs';
import { inRoot, logFolder, root } from './paths.mjs';

const running = new Map();
/**
 * npm finishes what it is fetching before it minds a signal; every logged step may be cut off, so it does not get that
 * long.
 */
const LOGGED_STEP_GRACE_MS = 2_000;
const DEADLINE_TICK_MS = 1_000;
/** Exit codes of a shell for a process ended by a signal: 128 + its number. */
const SIGNAL_EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Set by the first signal: a logged step then ends the whole script once its program is gone. */
let stopCode = null;

for (const [signal, code] of Object.entries(SIGNAL_EXIT_CODES)) {
  process.on(signal, () => {
    if (running.size === 0) process.exit(code);
    stopCode = code;
    for (const [child, { graceMs }] of running) {
      child.kill(signal);
      if (graceMs !== null) setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
    }
  });
}

/**
 * Runs a program with its output in a log file; resolves with exit code and the output's last 64 kB. Stops with the
 * script.
 */
export function runLogged(program, args, { log, cwd, env = cleanEnvironment(), onLine, deadlineMs } = {}) {
  mkdirSync(logFolder, { recursive: true });
  const file = createWriteStream(join(logFolder, log), { flags: 'a' });
  file.write(`\n$ ${program} ${args.join(' ')}\n`);
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.set(child, { graceMs: LOGGED_STEP_GRACE_MS });
    let spentMs = 0;
    // Counts time awake: what a closed lid takes is one tick.
    const deadline =
      deadlineMs === undefined
        ? undefined
        : setInterval(() => {
            spentMs += DEADLINE_TICK_MS;
            if (spentMs >= deadlineMs) child.kill('SIGKILL');
          }, DEADLINE_TICK_MS);
    let output = '';
    const take = (chunk) => {
      file.write(chunk);
      output = (output + chunk).slice(-65_536);
      if (onLine) for (const line of String(chunk).split('\n')) onLine(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = (code) => {
      clearInterval(deadline);
      running.delete(child);
      file.end();
      resolve({ code, output });
    };
    child.on('error', (error) => {
      take(`${error.message}\n`);
      end(127);
    });
    child.on('exit', () => {
      if (stopCode !== null) process.exit(stopCode);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a program in the foreground of this terminal; signals reach it; resolves with its exit code. */
export function runForeground(program, args, { cwd, env = cleanEnvironment(), ipc = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ipc ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit' });
    // The host ends its own children in order and has its own deadline.
    running.set(child, { graceMs: null });
    const end = (code) => {
      running.delete(child);
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code, signal) => end(code ?? SIGNAL_EXIT_CODES[signal] ?? 1));
  });
}

/** Runs one of our TypeScript programs, named from the repository's root, in the foreground. */
export function runProgram(node24, path, args, options = {}) {
  return runForeground(node24, ['--disable-warning=ExperimentalWarning', inRoot(path), ...args], {
    cwd: root,
    ...options,
  });
}
