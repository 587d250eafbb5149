import { hashNumber } from './hash.ts';

/** A seeded stream of choices; the same seed gives the same stream on every machine. */
export interface Random {
  /** In [0, 1). */
  unit(): number;
  /** A whole number, both ends included. */
  int(low: number, high: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** `count` different members, in random order. */
  sample<Value>(values: readonly Value[], count: number): Value[];
  chance(probability: number): boolean;
}

/** Starts a stream of random choices (mulberry32) that depends on the seed alone. */
export function createRandom(seed: string | number): Random {
  let state = hashNumber(String(seed)) >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  const pick = <Value>(values: readonly Value[]): Value => {
    if (values.length === 0) throw new RangeError('Cannot pick from an empty list.');
    return values[int(0, values.length - 1)] as Value;
  };
  const sample = <Value>(values: readonly Value[], count: number): Value[] => {
    if (count > values.length) throw new RangeError(`Cannot take ${count} of ${values.length}.`);
    const rest = [...values];
    return Array.from({ length: count }, () => rest.splice(int(0, rest.length - 1), 1)[0] as Value);
  };
  return { unit, int, pick, sample, chance: (probability) => unit() < probability };
}
