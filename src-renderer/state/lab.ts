import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LabRun, RecipeName, Suite } from '../../src-shared/contract/index.ts';
import { type Connection, describeFailure, type Failure } from '../client/index.ts';

export interface LabProgress {
  name: string;
  stage: 'train' | 'place' | 'examine' | 'starting';
  done: number;
  of: number;
  losses: LabRun['losses'];
}
export interface LabState {
  running: LabProgress | null;
  failure: Failure | null;
  finished: string | null;
}

export interface Lab {
  store: StoreApi<LabState>;
  examine(suite: Suite): void;
  /** Asks the same model three times: nothing may differ. */
  checkNoise(suite: Suite): void;
  experiment(input: { name: string; jsonLines: string; recipe: RecipeName; suite: Suite }): void;
  cancel(): void;
}

/** Runs one thing at a time in the lab and keeps its progress while other pages are open. */
export function createLab(connection: Connection): Lab {
  const { client } = connection;
  const store = createStore<LabState>(() => ({ running: null, failure: null, finished: null }));
  const run = async (name: string, open: () => ReturnType<typeof client.lab.harness>) => {
    store.setState({ running: { name, stage: 'starting', done: 0, of: 1, losses: [] }, failure: null, finished: null });
    const change = (next: (running: LabProgress) => LabProgress) =>
      store.setState((state) => (state.running === null ? state : { running: next(state.running) }));
    try {
      for await (const event of await open()) {
        switch (event.type) {
          case 'progress':
            change((running) => ({ ...running, stage: event.stage, done: event.done, of: event.of }));
            break;
          case 'loss':
            change((running) => ({
              ...running,
              losses: [
                ...running.losses,
                { step: event.step, trainLoss: event.trainLoss, validationLoss: event.validationLoss },
              ],
            }));
            break;
          case 'finished':
            store.setState({ finished: event.run.id });
            break;
          default:
            event satisfies never;
        }
      }
    } catch (error) {
      store.setState({ failure: describeFailure(error) });
    }
    store.setState({ running: null });
  };
  return {
    store,
    examine: (suite) => {
      void run('Exam of the model in use', () => client.lab.harness({ suite }));
    },
    checkNoise: (suite) => {
      void run('The same model, three times', () => client.lab.harness({ suite, aa: true }));
    },
    experiment: (input) => {
      void run(input.name, () => client.lab.experiment(input));
    },
    cancel: () => {
      client.lab.cancel().catch(() => {});
    },
  };
}
