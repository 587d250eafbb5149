/**
 * What a candidate taught, as a share of all there was to learn, and what it cost: how much more surprising the exam's
 * answers became, in nats per token.
 */
export interface Measured {
  readonly step: number;
  readonly scale: number;
  readonly gain: number;
  readonly rise: number;
}

/** Exams a night may spend on candidates. */
const MOST_EXAMS = 3;
/**
 * Gains closer than this share of the largest count as equal: what is learned last costs most, and nobody hears the
 * difference.
 */
const EQUAL_GAIN_SHARE = 0.1;
/** What goes on after a failed exam has at most this share of its rise, or of its strength. */
const GENTLER_SHARE = 0.5;

/** The candidates within the limit that taught anything. */
export function admissible<T extends Measured>(candidates: readonly T[], nllLimit: number): T[] {
  return candidates.filter(({ gain, rise }) => gain > 0 && rise <= nllLimit);
}

/** Those than which no other taught at least as much for less. */
export function paretoFront<T extends Measured>(candidates: readonly T[]): T[] {
  return candidates.filter(
    (one) =>
      !candidates.some(
        (other) => other.gain >= one.gain && other.rise <= one.rise && (other.gain > one.gain || other.rise < one.rise),
      ),
  );
}

/**
 * The order in which candidates are examined should each one fail: the largest gain on the front, then clearly gentler
 * ones. Never empty when
 * there is a candidate: without a front the gentlest of the last checkpoint is examined, so that the gate can say why.
 */
export function examOrder<T extends Measured>(candidates: readonly T[], nllLimit: number, most = MOST_EXAMS): T[] {
  const open = admissible(candidates, nllLimit);
  const front = paretoFront(open);
  const largest = Math.max(...front.map(({ gain }) => gain));
  const pick = (among: readonly T[]) => mostLearned(among, largest * EQUAL_GAIN_SHARE);
  const order: T[] = [];
  let next = pick(front) ?? gentlestOfLast(candidates);
  while (next !== undefined && order.length < most) {
    order.push(next);
    const failed = next;
    const left = (among: readonly T[]) => among.filter((one) => !order.includes(one));
    next =
      pick(left(front).filter(({ rise }) => failed.rise > 0 && rise <= failed.rise * GENTLER_SHARE)) ??
      // Answers can be lost where likelihood shows nothing; a weaker dose of the same lesson changes fewer of them.
      pick(left(open).filter(({ step, scale }) => step === failed.step && scale <= failed.scale * GENTLER_SHARE)) ??
      left(front)
        .filter(({ rise }) => rise < failed.rise)
        .toSorted((a, b) => a.rise - b.rise)[0];
  }
  return order;
}

/**
 * The largest gain; among equal ones the smallest rise, then the larger gain, the later step and the weaker scale,
 * whatever order they came in.
 */
function mostLearned<T extends Measured>(among: readonly T[], equal: number): T | undefined {
  const largest = Math.max(...among.map(({ gain }) => gain));
  return among
    .filter(({ gain }) => gain >= largest - equal)
    .toSorted((a, b) => a.rise - b.rise || b.gain - a.gain || b.step - a.step || a.scale - b.scale)[0];
}

function gentlestOfLast<T extends Measured>(candidates: readonly T[]): T | undefined {
  return candidates.toSorted((a, b) => b.step - a.step || a.scale - b.scale)[0];
}
