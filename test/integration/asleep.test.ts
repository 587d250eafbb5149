import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { HELPERS, isRunning, pythonChildren, temporaryFolder } from './helpers/support.ts';

/** Longer than it takes to start; a closed lid lasts longer still. */
const SILENCE_MS = 5_000;
const LID_CLOSED_MS = 7_000;

test(
  'a training goes on after the computer slept, and a trainer that is silent while awake is ended in plain words',
  { timeout: 120_000 },
  async () => {
    const run = spawn(
      process.execPath,
      [join(HELPERS, 'trainUntilStopped.ts'), temporaryFolder(), String(SILENCE_MS)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const parent = run.pid ?? 0;
    const children = () => pythonChildren(parent);
    const known = new Set<number>();
    const send = (signal: NodeJS.Signals, processes: readonly number[]) => {
      for (const id of processes) if (isRunning(id)) process.kill(id, signal);
    };
    onTestFinished(() => send('SIGKILL', [parent, ...known]));
    let [stage, ended]: ['fresh' | 'woken' | 'silent', string | null] = ['fresh', null];
    let wokenAt = 0;
    for await (const line of createInterface({ input: run.stdout })) {
      const said = JSON.parse(line) as { step?: number; ended?: string };
      ended = said.ended ?? null;
      if (stage === 'fresh' && (said.step ?? 0) >= 3) {
        for (const id of children()) known.add(id);
        send('SIGSTOP', [...known, parent]);
        await new Promise((resolve) => setTimeout(resolve, LID_CLOSED_MS));
        // The worst order: whoever waits wakes before whoever is waited for.
        send('SIGCONT', [parent, ...known]);
        [stage, wokenAt] = ['woken', said.step ?? 0];
      } else if (stage === 'woken' && (said.step ?? 0) > wokenAt + 200) {
        send('SIGSTOP', [...known]);
        stage = 'silent';
      }
    }
    expect(stage).toBe('silent');
    expect(known.size).toBeGreaterThan(0);
    expect(ended).toBe(
      'The training process said nothing for ten minutes, so it was ended. Nothing changed; it can be started again.',
    );
    expect([...known].filter(isRunning)).toEqual([]);
  },
);
