import * as z from 'zod';
import type { ModelList } from '../../../../src-shared/contract/index.ts';
import { modelsSchema } from '../../../../src-shared/contract/models.ts';
import type { Clock, KeyValues } from '../../ports.ts';
import { FIRST_MODEL, PRACTICE_MODEL } from '../offer.ts';

const AUTOMATIC_KEY = 'models.automatic';
const ARRIVED_KEY = 'models.arrived';
const { arrived: arrivedSchema } = modelsSchema.shape;

/** True where the first model took the practice model's place without being asked. */
export function arrives(before: string, now: string, chosen: string | null): boolean {
  return chosen === null && before === PRACTICE_MODEL && now === FIRST_MODEL;
}

/** Remembers across starts which model was in use by itself, so that its coming is said once. */
export interface Arrival {
  /** Told which model is in use now. */
  see(inUse: { id: string; label: string }, chosen: string | null): void;
  arrived(): ModelList['arrived'];
  /** Somebody read that this one arrived. */
  read(id: string): void;
}

export function createArrival(values: KeyValues, clock: Pick<Clock, 'now'>): Arrival {
  const before = () => z.string().catch(PRACTICE_MODEL).parse(values.get(AUTOMATIC_KEY));
  const arrived = () => arrivedSchema.catch(null).parse(values.get(ARRIVED_KEY) ?? null);
  return {
    arrived,
    see({ id, label }, chosen) {
      const last = before();
      if (last === id) return;
      if (arrives(last, id, chosen)) values.set(ARRIVED_KEY, { id, label, at: clock.now() });
      else if (arrived() !== null && arrived()?.id !== id) values.set(ARRIVED_KEY, null);
      values.set(AUTOMATIC_KEY, id);
    },
    read(id) {
      if (arrived()?.id === id) values.set(ARRIVED_KEY, null);
    },
  };
}
