import { availableParallelism } from 'node:os';
import { powerMonitor, powerSaveBlocker } from 'electron';
import { thermalState, userCameBack } from './policy/idle.ts';
import type { Power } from '../../core/ports.ts';

const LOOK_EVERY_MS = 3_000;

/** What Electron knows of the machine's power, and the user's coming and going. Call it once the app is ready. */
export function createElectronPower(): Power {
  const listeners = new Set<Parameters<Power['onChange']>[0]>();
  const tell = (what: 'userReturned' | 'power' | 'resume' | 'thermal') => {
    for (const listener of [...listeners]) listener(what);
  };
  powerMonitor.on('on-ac', () => tell('power'));
  powerMonitor.on('on-battery', () => tell('power'));
  powerMonitor.on('resume', () => tell('resume'));
  powerMonitor.on('unlock-screen', () => tell('userReturned'));
  powerMonitor.on('thermal-state-change', () => tell('thermal'));
  let idle = powerMonitor.getSystemIdleTime();
  setInterval(() => {
    const now = powerMonitor.getSystemIdleTime();
    if (userCameBack(idle, now)) tell('userReturned');
    idle = now;
  }, LOOK_EVERY_MS).unref();
  return {
    onMains: () => !powerMonitor.isOnBatteryPower(),
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    thermal: () => (process.platform === 'darwin' ? thermalState(powerMonitor.getCurrentThermalState()) : null),
    freeMemoryBytes: () => process.availableMemory(),
    cores: () => availableParallelism(),
    holdAwake() {
      const hold = powerSaveBlocker.start('prevent-app-suspension');
      return () => {
        if (powerSaveBlocker.isStarted(hold)) powerSaveBlocker.stop(hold);
      };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
