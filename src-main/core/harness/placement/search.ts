import { type Reading, type Rung, RUNGS } from '../../../../src-shared/contract/vocabulary.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { aboveChance, BAND } from './standing.ts';

/** What was found where a task was tried. */
export interface Finding {
  readonly rung: Rung;
  readonly reading: Reading;
  readonly right: number;
  readonly n: number;
  /** How many of a hundred guesses would be right, as a share. */
  readonly chance: number;
}

/** Where to try a task next, and how many items in all should be known there. */
export interface Probe {
  readonly rung: Rung;
  readonly reading: Reading;
  readonly count: number;
}

/** Items tried first, and in all where these leave it open whether the task fits: with 48 a share is good to 7 points. */
const PROBE_COUNTS = [12, 24, 48] as const;
const ALL = PROBE_COUNTS[2];
const READ_FIRST: readonly Reading[] = ['written', 'chosen'];
/** How sure a first few items must be before the others are spared. */
const SURE = 0.9;

type Fit = 'below' | 'fits' | 'above' | 'open';

/**
 * The next place to try, or null when one fits or all were tried. Each reading begins in the middle and goes up or down
 * from there; the other reading is tried where the first has no rung that fits.
 */
export function nextProbe(findings: readonly Finding[], offered: readonly Reading[]): Probe | null {
  for (const reading of READ_FIRST) {
    if (!offered.includes(reading)) continue;
    const next = nextRung(
      findings.filter((one) => one.reading === reading),
      reading,
    );
    if (next === 'fits') return null;
    if (next !== null) return next;
  }
  return null;
}

function nextRung(findings: readonly Finding[], reading: Reading): Probe | 'fits' | null {
  const at = (rung: Rung) => findings.find((one) => one.rung === rung);
  const tries = (rung: Rung): Probe | Fit => {
    const found = at(rung);
    if (found === undefined) return { rung, reading, count: PROBE_COUNTS[0] };
    const fit = fitOf(found);
    return fit === 'open' ? { rung, reading, count: PROBE_COUNTS.find((count) => count > found.n) ?? ALL } : fit;
  };
  const middle = tries('middle');
  if (typeof middle !== 'string') return middle;
  if (middle === 'fits') return 'fits';
  const beyond = tries(middle === 'below' ? 'easy' : 'hard');
  return typeof beyond === 'string' ? (beyond === 'fits' ? 'fits' : null) : beyond;
}

/** Whether a task fits where it was tried; open while a few more items could still say otherwise. */
export function fitOf({ right, n, chance }: Finding): Fit {
  const above = (share: number) => aboveChance(share, chance);
  if (n < ALL) {
    const { low, high } = wilsonInterval(right, n, SURE);
    if (above(high) < BAND.low) return 'below';
    if (above(low) > BAND.high) return 'above';
    return above(low) >= BAND.low && above(high) <= BAND.high ? 'fits' : 'open';
  }
  const stands = above(right / n);
  if (stands < BAND.low) return 'below';
  return stands > BAND.high ? 'above' : 'fits';
}

/**
 * The place that fits, else the one that comes nearest to it; the harder of two that are as near. Too low counts twice:
 * what is not known cannot be forgotten, while at the ceiling a loss is only hard to see.
 */
export function bestOf(findings: readonly Finding[]): Finding {
  const distance = ({ right, n, chance }: Finding) => {
    const stands = aboveChance(n === 0 ? 0 : right / n, chance);
    return Math.max(2 * (BAND.low - stands), stands - BAND.high, 0);
  };
  const [best] = findings.toSorted(
    (a, b) =>
      distance(a) - distance(b) ||
      READ_FIRST.indexOf(a.reading) - READ_FIRST.indexOf(b.reading) ||
      RUNGS.indexOf(b.rung) - RUNGS.indexOf(a.rung),
  );
  if (best === undefined) throw new RangeError('A task that was tried nowhere has no place.');
  return best;
}
