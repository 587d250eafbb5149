import { sentenceOf } from '../../failure.ts';
import type { ModelSession } from '../../engine/session.ts';
import { memoryNeed } from '../../models/index.ts';
import type { CorePorts } from '../../ports.ts';
import { recipeNamed, turnsNeeded } from '../model/recipes.ts';
import type { Readings } from './schedule.ts';

/** Where a model does not tell its shape: the engine itself, then weights, optimizer and activations. */
const ENGINE_BYTES = 400_000_000;
const TRAINING_SHARE_OF_WEIGHTS = 2.2;
const NIGHT_DISK_BYTES = 200_000_000;

/** What the machine and the day say now. `look` asks the slow ones, `read` never waits. */
export interface Senses {
  look(): Promise<void>;
  read(chatIdleSeconds: number): Omit<Readings, 'labRuns'>;
}

/** What a night takes beside what is taken already. */
interface Weight {
  demo: boolean;
  sha256: string | null;
  bytes: number;
  neededMemoryBytes: number;
}

/** Creates the senses; before the first `look` disk and model are taken as fine. */
export function createSenses(ports: CorePorts, session: ModelSession): Senses {
  let freeDiskBytes = Number.MAX_SAFE_INTEGER;
  let missing: string | null = null;
  let known: Weight = { demo: true, sha256: null, bytes: 0, neededMemoryBytes: ENGINE_BYTES };
  return {
    async look() {
      try {
        freeDiskBytes = await ports.files.freeDiskBytes();
        known = await weigh(ports, session);
        missing = null;
      } catch (error) {
        missing = sentenceOf(error);
      }
    },
    read(chatIdleSeconds) {
      const systemIdle = ports.power.idleSeconds();
      return {
        now: ports.clock.now(),
        onMains: ports.power.onMains(),
        idleSeconds: systemIdle === null ? chatIdleSeconds : Math.min(systemIdle, chatIdleSeconds),
        thermal: ports.power.thermal(),
        freeMemoryBytes: ports.power.freeMemoryBytes(),
        neededMemoryBytes: known.neededMemoryBytes,
        freeDiskBytes,
        neededDiskBytes: NIGHT_DISK_BYTES + known.bytes * 0.3,
        newTurns: ports.database.messages.countUnlearned(known.sha256),
        turnsNeeded: turnsNeeded(recipeNamed(ports.settings.get().sleep.recipe), known.demo),
        modelMissing: missing,
      };
    },
  };
}

async function weigh(ports: CorePorts, session: ModelSession): Promise<Weight> {
  const { demo, sha256, bytes, windowTokens, ...model } = await session.description();
  const { shape } = await ports.modelFolders.facts(model);
  const need = shape === null ? null : memoryNeed(shape, windowTokens, ports.machine);
  const neededMemoryBytes =
    need === null
      ? ENGINE_BYTES + bytes * TRAINING_SHARE_OF_WEIGHTS
      : need.sleepBytes - (session.loaded.get()?.description.sha256 === sha256 ? need.chatBytes : 0);
  return { demo, sha256, bytes, neededMemoryBytes };
}
