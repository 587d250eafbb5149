import { totalmem } from 'node:os';
import type { Machine } from '../../core/models/fit/needs.ts';

/** How much memory there is for this process and its children, and whether the graphics part computes. */
export function readMachine(platform: string, architecture: string): Machine {
  const limit = process.constrainedMemory();
  const total = totalmem();
  // Without a limit the system says 0 or more than there is.
  const memoryBytes = limit > 0 && limit < total ? limit : total;
  return { memoryBytes, appleSilicon: platform === 'darwin' && architecture === 'arm64' };
}
