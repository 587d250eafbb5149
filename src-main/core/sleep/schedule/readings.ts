import { sentenceOf } from '../../failure.ts';
import type { ModelSession } from '../../engine/session.ts';
import type { CorePorts } from '../../ports.ts';
import { recipeNamed, turnsNeeded } from '../model/recipes.ts';
import type { Readings } from './schedule.ts';

/** Beside the weights: the engine itself, then the trainer with optimizer and activations. */
const ENGINE_BYTES = 400_000_000;
const TRAINING_SHARE_OF_WEIGHTS = 2.2;
const NIGHT_DISK_BYTES = 200_000_000;

/** What the machine and the day say now. `look` asks the slow ones, `read` never waits. */
export interface Senses {
  look(): Promise<void>;
  read(chatIdleSeconds: number): Omit<Readings, 'labRuns'>;
}

/** Creates the senses; before the first `look` disk and model are taken as fine. */
export function createSenses(ports: CorePorts, session: ModelSession): Senses {
  let freeDiskBytes = Number.MAX_SAFE_INTEGER;
  let known: { demo: boolean; bytes: number; missing: string | null } = { demo: true, bytes: 0, missing: null };
  return {
    async look() {
      try {
        freeDiskBytes = await ports.files.freeDiskBytes();
        const model = await session.description();
        known = { demo: model.demo, bytes: model.bytes, missing: null };
      } catch (error) {
        known = { ...known, missing: sentenceOf(error) };
      }
    },
    read(chatIdleSeconds) {
      const model = session.loaded.get()?.description ?? known;
      const systemIdle = ports.power.idleSeconds();
      return {
        now: ports.clock.now(),
        onMains: ports.power.onMains(),
        idleSeconds: systemIdle === null ? chatIdleSeconds : Math.min(systemIdle, chatIdleSeconds),
        thermal: ports.power.thermal(),
        freeMemoryBytes: ports.power.freeMemoryBytes(),
        neededMemoryBytes: ENGINE_BYTES + model.bytes * TRAINING_SHARE_OF_WEIGHTS,
        freeDiskBytes,
        neededDiskBytes: NIGHT_DISK_BYTES + model.bytes * 0.3,
        newTurns: ports.database.messages.countUnlearned(),
        turnsNeeded: turnsNeeded(recipeNamed(ports.settings.get().sleep.recipe), model.demo),
        modelMissing: known.missing,
      };
    },
  };
}
