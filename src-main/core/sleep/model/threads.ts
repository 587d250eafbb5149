/** Whoever wrote so long ago is not waiting for the machine; an answer holds the night anyway. */
const AWAY_SECONDS = 120;

/** A machine without a graphics card of use; its nights are short. */
export function isProcessor(device: string): boolean {
  return /cpu/i.test(device);
}

/**
 * Threads of a trainer's matrix products: every core when nobody is there, one when somebody is. The practice model's
 * products are too small to share, and its nights are the same to the last bit.
 */
export function trainerThreads(machine: { demo: boolean; device: string; cores: number; idleSeconds: number }): number {
  const { demo, device, cores, idleSeconds } = machine;
  return demo || !isProcessor(device) || idleSeconds < AWAY_SECONDS ? 1 : Math.max(1, Math.floor(cores));
}
