import { EXAM_TASKS, type Placement } from '../../../../../src-shared/contract/vocabulary.ts';
import { probeItems } from '../../../exam-items/index.ts';
import {
  type Finding,
  meanChance,
  type MeasuredPlacement,
  measuredPlacementSchema,
  placeTasks,
  type TaskProbe,
} from '../../../harness/index.ts';
import type { KeyValues, ModelDescription } from '../../../ports.ts';
import type { NightModel } from '../../model/ask.ts';
import { armKey, type ExamPorts, takeExam } from './exam.ts';

export interface PlacementPorts extends ExamPorts {
  values: KeyValues;
}

export interface PlacementRequest {
  readonly night: NightModel;
  readonly model: Pick<ModelDescription, 'sha256' | 'template' | 'placement'>;
  onProgress?(done: number, of: number): void;
}

/** Tries so many places a task, as a rule; only to say how far it has come. */
const USUAL_TRIES = 2;

/**
 * Where every task of the model's exam stands: as measured here, else as it came with the model, else it is measured
 * now and kept for these weights.
 */
export async function placementOf(ports: PlacementPorts, request: PlacementRequest): Promise<Placement> {
  const stored = measuredPlacementSchema.safeParse(ports.values.get(keyOf(ports, request.model)));
  return stored.data ?? request.model.placement ?? (await measurePlacement(ports, request));
}

/** Measures the untouched model anew, and keeps what was found for these weights. */
export async function measurePlacement(
  ports: PlacementPorts,
  { night, model, onProgress }: PlacementRequest,
): Promise<MeasuredPlacement> {
  let done = 0;
  const take = async (probes: readonly TaskProbe[]): Promise<Finding[]> => {
    const asked = probes.map((probe) => ({ probe, items: probeItems(probe) }));
    const items = asked.flatMap((one) => one.items);
    const { results } = await takeExam(ports, {
      model: night,
      suite: { items },
      arm: { adapter: null, sha256: null },
      onProgress: (part, of) => onProgress?.(done + part, Math.max(usualItems(), done + of)),
    });
    done += items.length;
    let from = 0;
    return asked.map(({ probe: { rung, reading }, items: own }) => {
      const right = results.slice(from, (from += own.length)).filter((result) => result.correct).length;
      return { rung, reading, right, n: own.length, chance: meanChance(own) };
    });
  };
  const placement = await placeTasks({ offers, take });
  ports.values.set(keyOf(ports, model), placement);
  return placement;
}

/** Every item can be written to; to choose there must be as many items with something to choose among. */
function offers(task: TaskProbe['task'], reading: TaskProbe['reading']): boolean {
  return reading === 'written' || probeItems({ task, rung: 'middle', reading, count: 48 }).length === 48;
}

function usualItems(): number {
  return EXAM_TASKS.length * 24 * USUAL_TRIES;
}

function keyOf(ports: PlacementPorts, model: Parameters<typeof armKey>[1]): string {
  return `exam.placement.${armKey(ports, model, null, 0)}`;
}
