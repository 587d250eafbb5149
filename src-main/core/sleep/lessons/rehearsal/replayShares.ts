/** How a skill came out of an exam: points won or lost since the weights before. */
export interface TaskChange {
  task: string;
  changePoints: number;
}

/** A fall of so many points weighs as much as a whole skill; three times that is the most. */
const POINTS_PER_SKILL = 10;
const MOST_EXTRA = 3;

/**
 * How many of `total` practice questions each task gets: alike, but more where the last exam fell. From one question a
 * task on, none gets less
 * than half of an even share.
 */
export function replayShares<Task extends string>(
  tasks: readonly Task[],
  total: number,
  lastExam: readonly TaskChange[] = [],
): Map<Task, number> {
  const falls = new Map<string, number>(
    lastExam.map(({ task, changePoints }) => [task, Number.isFinite(changePoints) ? Math.max(0, -changePoints) : 0]),
  );
  const weights = tasks.map((task) => 1 + Math.min(MOST_EXTRA, (falls.get(task) ?? 0) / POINTS_PER_SKILL));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const least = total >= tasks.length ? Math.ceil(total / (2 * tasks.length)) : 0;
  const shares = weights.map((weight) => least + ((total - least * tasks.length) * weight) / sum);
  const counts = shares.map(Math.floor);
  // What rounding left goes to whoever misses most of their share.
  for (let rest = total - counts.reduce((all, count) => all + count, 0); rest > 0; rest -= 1) {
    const gaps = counts.map((count, index) => (shares[index] ?? 0) - count);
    const neediest = gaps.indexOf(Math.max(...gaps));
    counts[neediest] = (counts[neediest] ?? 0) + 1;
  }
  return new Map(tasks.map((task, index) => [task, counts[index] ?? 0]));
}
