import { EXAM_TASKS, type ExamTask, type Placement } from '../../../../../src-shared/contract/vocabulary.ts';
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

/** Asked of each task as a rule, to say how far it has come and how long it will take. */
const USUAL_ITEMS = 48;

/** What placing a model usually asks. */
export const PLACING_ITEMS = EXAM_TASKS.length * USUAL_ITEMS;

/**
 * Where every task of the model's exam stands: as measured here, else as it came with the model, else it is measured
 * now and kept for these weights.
 */
export async function placementOf(ports: PlacementPorts, request: PlacementRequest): Promise<Placement> {
  return knownPlacement(ports, request.model) ?? (await measurePlacement(ports, request));
}

/** The same where nothing has to be measured; null where it has. */
export function knownPlacement(
  ports: { values: Pick<KeyValues, 'get'>; sha256: ExamPorts['sha256'] },
  model: PlacementRequest['model'],
): Placement | null {
  return measuredPlacementSchema.safeParse(ports.values.get(keyOf(ports, model))).data ?? model.placement ?? null;
}

/** Measures the untouched model anew, and keeps what was found for these weights. */
export async function measurePlacement(ports: PlacementPorts, request: PlacementRequest): Promise<MeasuredPlacement> {
  const placement = await findPlaces(ports, request, EXAM_TASKS);
  ports.values.set(keyOf(ports, request.model), placement);
  return placement;
}

/** Where the untouched model stands on some tasks, asked now as far as its answers are not known; keeps no placement. */
export async function findPlaces<Name extends ExamTask>(
  ports: ExamPorts,
  { night, onProgress }: Pick<PlacementRequest, 'night' | 'onProgress'>,
  tasks: readonly Name[],
): Promise<Record<Name, Finding>> {
  const usual = tasks.length * USUAL_ITEMS;
  let done = 0;
  const take = async (probes: readonly TaskProbe[]): Promise<Finding[]> => {
    const asked = probes.map((probe) => ({ probe, items: probeItems(probe) }));
    const items = asked.flatMap((one) => one.items);
    const { results } = await takeExam(ports, {
      model: night,
      suite: { items },
      arm: { adapter: null, sha256: null },
      onProgress: (part, of) => onProgress?.(done + part, Math.max(usual, done + of)),
    });
    done += items.length;
    let from = 0;
    return asked.map(({ probe: { rung, reading }, items: own }) => {
      const right = results.slice(from, (from += own.length)).filter((result) => result.correct).length;
      return { rung, reading, right, n: own.length, chance: meanChance(own) };
    });
  };
  return placeTasks(tasks, { offers, take });
}

/** Every item can be written to; to choose there must be as many items with something to choose among. */
function offers(task: TaskProbe['task'], reading: TaskProbe['reading']): boolean {
  return reading === 'written' || probeItems({ task, rung: 'middle', reading, count: 48 }).length === 48;
}

function keyOf(ports: Pick<ExamPorts, 'sha256'>, model: Parameters<typeof armKey>[1]): string {
  return `exam.placement.${armKey(ports, model, null, 0)}`;
}
