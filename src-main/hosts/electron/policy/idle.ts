/** Idle this long counts as away; short pauses while reading do not. */
const AWAY_SECONDS = 60;
const BACK_SECONDS = 10;

/** True when two readings of the idle time, one after the other, mean that the user came back in between. */
export function userCameBack(beforeSeconds: number, nowSeconds: number): boolean {
  return beforeSeconds >= AWAY_SECONDS && nowSeconds < BACK_SECONDS;
}

export type Thermal = 'nominal' | 'fair' | 'serious' | 'critical';

/** The heat as Electron names it; anything it does not know is null. */
export function thermalState(reading: string): Thermal | null {
  return reading === 'nominal' || reading === 'fair' || reading === 'serious' || reading === 'critical'
    ? reading
    : null;
}
