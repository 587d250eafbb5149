import type { EngineConnection } from '../../core/engine/connection.ts';
import type { Clock, Log } from '../../core/ports.ts';
import { createEngineConnection } from '../engine/createEngineConnection.ts';
import { TRAINER_SENTENCES } from '../engine/sentences.ts';
import { NO_RESTARTS } from '../process/supervisorState.ts';
import type { PythonEnvironment } from './environment.ts';

export interface Engines {
  engine: EngineConnection & { start(): Promise<void> };
  startTrainer(): Promise<EngineConnection>;
  /** Ends the engine and every trainer, and resolves when their exits were seen. */
  close(): Promise<void>;
}

/** The long-lived engine, not started yet, and trainers on demand. */
export function createEngines(python: PythonEnvironment, clock: Pick<Clock, 'now'>, log: Log): Engines {
  const engine = createEngineConnection({ command: () => python.command({ mode: 'serve' }), clock, log });
  const trainers = new Set<EngineConnection>();
  return {
    engine,
    async startTrainer() {
      const trainer = createEngineConnection({
        command: () => python.command({ mode: 'train' }),
        clock,
        log,
        name: 'trainer',
        policy: NO_RESTARTS,
        sentences: TRAINER_SENTENCES,
      });
      trainers.add(trainer);
      const close = async (): Promise<void> => {
        await trainer.close();
        trainers.delete(trainer);
      };
      try {
        await trainer.start();
      } catch (error) {
        await close();
        throw error;
      }
      return { ...trainer, close };
    },
    async close() {
      await Promise.allSettled([engine, ...trainers].map((connection) => connection.close()));
    },
  };
}
