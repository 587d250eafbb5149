import { hashNumber } from './hash.ts';
import type { HarnessSplit } from '../items/types.ts';

/** The one split that a text belongs to: 80 % practice, 10 % gate, 10 % secret. */
export function splitOf(key: string): HarnessSplit {
  const residue = hashNumber(`split:${key}`) % 10;
  return residue < 8 ? 'practice' : residue === 8 ? 'gate' : 'secret';
}

/** The part of a list that belongs to a split: three fifths, one fifth, one fifth, never shared. */
export function poolFor<Value>(values: readonly Value[], split: HarnessSplit): readonly Value[] {
  return values.filter((_, index) => {
    const residue = index % 5;
    return split === 'practice' ? residue < 3 : split === 'gate' ? residue === 3 : residue === 4;
  });
}
