import type { KeyValues } from '../../../ports.ts';
import { NO_READINGS, type Speed, type SpeedReadings, SPEEDS, speedReadingsSchema, withReading } from './speeds.ts';

/** What was measured of each model on each device of this machine, kept in the database. */
export interface SpeedBook {
  read(model: { sha256: string }, device: string): SpeedReadings;
  add(model: { sha256: string }, device: string, perSecond: Partial<Record<Speed, number>>): void;
}

/** Creates the book; what it cannot read counts as never measured. */
export function createSpeedBook(values: KeyValues): SpeedBook {
  const keyOf = ({ sha256 }: { sha256: string }, device: string) => `speeds:${sha256}:${device}`;
  const read: SpeedBook['read'] = (model, device) =>
    speedReadingsSchema.safeParse(values.get(keyOf(model, device))).data ?? NO_READINGS;
  return {
    read,
    add(model, device, perSecond) {
      let readings = read(model, device);
      for (const speed of SPEEDS) {
        const found = perSecond[speed];
        if (found !== undefined) readings = withReading(readings, speed, found);
      }
      values.set(keyOf(model, device), readings);
    },
  };
}
