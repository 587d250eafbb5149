import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Clock, Power } from '../../core/ports.ts';
import { linuxOnMains } from './linuxMains.ts';
import { readMac, type MacReading } from './macPower.ts';

const LOOK_EVERY_MS = 30_000;
/** A tick this late means that the machine slept. */
const ASLEEP_MS = 90_000;

/** What plain Node can learn of the machine's power; null for what it cannot. `stop` ends its watching. */
export function createNodePower({ clock, platform }: { clock: Clock; platform: string }): Power & { stop(): void } {
  const listeners = new Set<(what: 'userReturned' | 'power' | 'resume' | 'thermal') => void>();
  const holds = new Set<() => void>();
  let mac: MacReading = { onMains: null, freeMemoryBytes: null };
  const readMains = (): boolean | null =>
    platform === 'linux' ? linuxOnMains() : platform === 'darwin' ? mac.onMains : null;
  let mains = readMains();
  let lookedAt = clock.now();

  async function look(): Promise<void> {
    const late = clock.now() - lookedAt > ASLEEP_MS;
    lookedAt = clock.now();
    if (late) tell('resume');
    if (platform === 'darwin') mac = await readMac();
    const before = mains;
    mains = readMains();
    if (before !== null && mains !== before) tell('power');
  }
  function tell(what: 'power' | 'resume'): void {
    for (const listener of [...listeners]) listener(what);
  }
  const stopLooking = clock.every(LOOK_EVERY_MS, () => void look());
  void look();

  return {
    onMains: () => mains,
    idleSeconds: () => null,
    thermal: () => null,
    freeMemoryBytes: () => mac.freeMemoryBytes ?? process.availableMemory(),
    cores: () => availableParallelism(),
    holdAwake() {
      const release = platform === 'darwin' ? caffeinate() : () => {};
      holds.add(release);
      return () => {
        holds.delete(release);
        release();
      };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopLooking();
      for (const release of holds) release();
    },
  };
}

/** Keeps a Mac awake for as long as this process lives, at most. */
function caffeinate(): () => void {
  const helper = spawn('caffeinate', ['-i', '-w', String(process.pid)], { stdio: 'ignore' });
  helper.on('error', () => {});
  helper.unref();
  return () => void helper.kill();
}
