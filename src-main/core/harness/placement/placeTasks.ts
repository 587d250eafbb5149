import { type ExamTask, READINGS, type Reading } from '../../../../src-shared/contract/vocabulary.ts';
import { bestOf, type Finding, nextProbe, type Probe } from './search.ts';

/** Where every task stands, with what was found there. */
export type MeasuredPlacement = Readonly<Record<ExamTask, Finding>>;

export interface TaskProbe extends Probe {
  readonly task: ExamTask;
}

export interface PlacementProbes {
  /** Whether a task can be asked in this reading. */
  offers(task: ExamTask, reading: Reading): boolean;
  /** What all of these find, in their order. */
  take(probes: readonly TaskProbe[]): Promise<readonly Finding[]>;
}

/**
 * Finds for each of the tasks a rung and a reading on which the model stands between floor and ceiling, a round of all tasks
 * at a time; where none fits, the nearest.
 */
export async function placeTasks<Name extends ExamTask>(
  tasks: readonly Name[],
  { offers, take }: PlacementProbes,
): Promise<Record<Name, Finding>> {
  const found = new Map<ExamTask, Finding[]>(tasks.map((task) => [task, []]));
  const offered = new Map(tasks.map((task) => [task, READINGS.filter((reading) => offers(task, reading))]));
  for (;;) {
    const probes = tasks.flatMap((task): TaskProbe[] => {
      const next = nextProbe(found.get(task) ?? [], offered.get(task) ?? []);
      return next === null ? [] : [{ task, ...next }];
    });
    if (probes.length === 0) break;
    const findings = await take(probes);
    for (const [index, { task }] of probes.entries()) {
      const finding = findings[index];
      if (finding === undefined) throw new Error(`Nothing was found out about ${task}.`);
      const others = (found.get(task) ?? []).filter(
        ({ rung, reading }) => rung !== finding.rung || reading !== finding.reading,
      );
      found.set(task, [...others, finding]);
    }
  }
  return Object.fromEntries(tasks.map((task) => [task, bestOf(found.get(task) ?? [])])) as Record<Name, Finding>;
}
