/** The id under which a night's files and adapter are kept. */
export function cycleId(cycle: number): string {
  return String(cycle).padStart(4, '0');
}
