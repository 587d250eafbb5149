import { ORPCError } from '@orpc/client';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { startConnection } from '../../src-renderer/client/index.ts';
import { RefusedError, type Transport } from '../../src-renderer/client/transport.ts';
import { FAILURE_STATUS } from '../../src-shared/contract/errors.ts';
import type { Contract } from '../../src-shared/contract/index.ts';

type Inputs = InferContractRouterInputs<Contract>;
type Outputs = InferContractRouterOutputs<Contract>;
/** A value or a stream of them, as the contract says. */
type Given<Output> =
  Output extends AsyncIteratorObject<infer Value, unknown, void>
    ? AsyncGenerator<Value, void, void>
    : Output | Promise<Output>;
/** Answers to some of what the contract asks; a wrong shape does not compile. */
export type Answers = {
  [Part in keyof Contract]?: {
    [Name in keyof Inputs[Part] & keyof Outputs[Part]]?: (
      input: Inputs[Part][Name],
      signal: AbortSignal,
    ) => Given<Outputs[Part][Name]>;
  };
};

/** A failure as the core declares it: its sentence, and the way out beside it. */
export function refused(message: string, wayOut = 'none', code: keyof typeof FAILURE_STATUS = 'REFUSED'): Error {
  return new ORPCError(code, { defined: true, status: FAILURE_STATUS[code], message, data: { wayOut } });
}

/** A stream that gives its newest value at once and every change after it, until nobody listens. */
export function topic<Value>(first: Value) {
  let value = first;
  let changed = Promise.withResolvers<void>();
  return {
    get: () => value,
    set(next: Value) {
      value = next;
      changed.resolve();
      changed = Promise.withResolvers();
    },
    async *watch(_input: unknown, signal: AbortSignal): AsyncGenerator<Value, void, void> {
      const gone = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      while (!signal.aborted) {
        const next = changed.promise;
        yield value;
        await Promise.race([next, gone]);
      }
    },
  };
}

/** A stream that the test feeds: what was pushed, until it is ended or fails. */
export function channel<Value>() {
  const waiting: Value[] = [];
  let more = Promise.withResolvers<void>();
  let end: { error: Error | null } | null = null;
  const wake = () => {
    more.resolve();
    more = Promise.withResolvers();
  };
  return {
    push(...values: Value[]) {
      waiting.push(...values);
      wake();
    },
    end(error: Error | null = null) {
      end = { error };
      wake();
    },
    async *read(): AsyncGenerator<Value, void, void> {
      for (;;) {
        const next = more.promise;
        const value = waiting.shift();
        if (value !== undefined) yield value;
        else if (end === null) await next;
        else if (end.error === null) return;
        else throw end.error;
      }
    },
  };
}

type Answer = (input: unknown, signal: AbortSignal) => unknown;

export interface FakeCore {
  connection: ReturnType<typeof startConnection>;
  /** What was asked so far, in order. */
  calls(procedure: string): unknown[];
  /** Breaks the line; the next attempt reaches the core again unless it is `down`. */
  drop(): void;
  down(how: 'lost' | 'refused' | null): void;
}

/** The core as the window sees it: the real connection, over a line on which these answers stand. */
export function createFakeCore(answers: Answers): FakeCore {
  const calls: { procedure: string; input: unknown }[] = [];
  let unreachable: 'lost' | 'refused' | null = null;
  let cut = () => {};
  const open = async (): Promise<Transport> => {
    if (unreachable !== null) throw unreachable === 'refused' ? new RefusedError('refused') : new Error('closed');
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const line = new AbortController();
    cut = () => {
      line.abort(new Error('closed'));
      resolve();
    };
    return {
      closed,
      close: cut,
      link: {
        async call([part = '', name = ''], input, options) {
          calls.push({ procedure: `${part}.${name}`, input });
          const found = (answers as Record<string, Record<string, Answer> | undefined>)[part]?.[name];
          // What nobody plays never answers, as a core that is busy.
          if (found === undefined) return new Promise(() => {});
          const signal = AbortSignal.any([line.signal, ...(options.signal === undefined ? [] : [options.signal])]);
          const answer: unknown = await found(input, signal);
          return isStream(answer) ? untilCut(answer, line.signal) : answer;
        },
      },
    };
  };
  return {
    connection: startConnection(open),
    calls: (procedure) => calls.filter((call) => call.procedure === procedure).map((call) => call.input),
    drop: () => cut(),
    down(how) {
      unreachable = how;
    },
  };
}

function isStream(answer: unknown): answer is AsyncGenerator<unknown, void, void> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

/** A stream ends with an error when its line is cut. */
async function* untilCut(stream: AsyncGenerator<unknown, void, void>, signal: AbortSignal) {
  const gone = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
  gone.catch(() => {});
  for (;;) {
    const step = await Promise.race([stream.next(), gone]);
    if (step.done === true) return;
    yield step.value;
  }
}
