import {
  type NightPlan,
  PLAN_SIZES,
  type PlanBasis,
  type PlanSize,
  type PlanSizes,
  type Suite,
  SUITES,
} from '../../../../src-shared/contract/index.ts';
import { type ExamCost, type LessonCost, secondsOf, total } from './cost.ts';
import type { Speeds } from './speed/speeds.ts';
import { NIGHT_ITEMS, type Wants } from './wants.ts';

export interface PlanRequest {
  wants: Wants;
  speeds: Speeds;
  basis: PlanBasis;
  lesson: LessonCost;
  /** What is known of the exam depends on its size. */
  exam: (items: number) => ExamCost;
  availableSeconds: number;
}

/** A plan that fills its time to the last second is late every other night. */
const FILLED = 0.9;

/**
 * The largest night that fits: all that the recipe wants where there is time for it, else each size cut in its turn, no
 * further than it must be. Where even the smallest does not fit, memories are kept and nothing is taught. Whatever is
 * smaller than wanted is told in `cuts`.
 */
export function planNight(request: PlanRequest): NightPlan {
  const { wants, availableSeconds, basis } = request;
  let sizes = wants.sizes;
  const fits = (candidate: PlanSizes) => total(secondsFor(request, candidate)) <= availableSeconds * FILLED;
  for (const { what, to } of wants.cuts) {
    if (fits(sizes)) break;
    sizes = cut(sizes, what, to, fits);
  }
  // The exam gives way in one large piece; what then is left goes back to what gave way just before it.
  for (const { what, to } of wants.cuts.toReversed())
    sizes = cut({ ...sizes, [what]: Math.max(sizes[what], to) }, what, sizes[what], fits);
  const kind = fits(sizes) || wants.cuts.length === 0 ? 'lesson' : 'memories';
  return {
    kind,
    basis,
    suite: suiteOf(sizes.items),
    sizes,
    seconds: secondsFor(request, sizes),
    availableSeconds,
    cuts: PLAN_SIZES.flatMap((what) =>
      sizes[what] < wants.sizes[what] ? [{ what, from: wants.sizes[what], to: sizes[what] }] : [],
    ),
  };
}

function secondsFor({ speeds, lesson, exam }: PlanRequest, sizes: PlanSizes) {
  return secondsOf(sizes, speeds, lesson, exam(sizes.items));
}

/** The largest value from `least` to the present one that fits; `least` where none does. */
function cut(sizes: PlanSizes, what: PlanSize, least: number, fits: (sizes: PlanSizes) => boolean): PlanSizes {
  const most = sizes[what];
  if (most <= least) return sizes;
  const open = valuesOf(what, least, most);
  let [low, high] = [0, open.length - 1];
  // More never takes less time, so the values that fit come first.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits({ ...sizes, [what]: open[middle] })) low = middle;
    else high = middle - 1;
  }
  return { ...sizes, [what]: open[low] ?? least };
}

/** An exam has three sizes and the checkpoints lie evenly; all else may be any number. */
function valuesOf(what: PlanSize, least: number, most: number): number[] {
  if (what === 'items')
    return Object.values(NIGHT_ITEMS)
      .filter((items) => items >= least && items <= most)
      .toSorted((a, b) => a - b);
  if (what === 'measured') return [...new Set([least, Math.min(8, most), most])].filter((value) => value >= least);
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

function suiteOf(items: number): Suite {
  return SUITES.find((suite) => NIGHT_ITEMS[suite] === items) ?? 'full';
}
