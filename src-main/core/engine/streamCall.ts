import { type AwakeLimit, onceAwakeFor } from '../awakeDeadline.ts';
import { EngineError, type EngineConnection } from './connection.ts';

export interface StreamOptions<StreamItem, StreamResult> {
  signal?: AbortSignal;
  /** For the whole call. */
  deadlineMs?: number;
  /** Longest time awake without an item; null waits as long as the process lives. */
  silenceMs: number | null;
  parseItem: (raw: unknown) => StreamItem;
  parseResult: (raw: unknown) => StreamResult;
}

/**
 * One streaming call as a generator: yields each item, returns the result, and cancels the call when it is closed
 * early.
 */
export async function* streamCall<StreamItem, StreamResult>(
  connection: EngineConnection,
  method: string,
  params: unknown,
  options: StreamOptions<StreamItem, StreamResult>,
): AsyncGenerator<StreamItem, StreamResult, void> {
  const closing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal;
  const waiting: unknown[] = [];
  let wake = (): void => {};
  let end: { result: unknown } | { error: unknown } | null = null;
  const finish = (how: { result: unknown } | { error: unknown }): void => {
    end ??= how;
    wake();
  };
  const tooLong = () =>
    finish({
      error: new EngineError(
        'deadline',
        'The engine has been silent for too long. Try again, or restart the engine.',
        method,
      ),
    });
  const silence: AwakeLimit | null = options.silenceMs === null ? null : onceAwakeFor(options.silenceMs, tooLong);

  connection
    .call(method, params, {
      signal,
      ...(options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs }),
      onItem: (item) => {
        waiting.push(item);
        silence?.restart();
        wake();
      },
    })
    .then(
      (result) => finish({ result }),
      (error: unknown) => finish({ error }),
    );

  try {
    for (;;) {
      while (waiting.length > 0) yield options.parseItem(waiting.shift());
      // Read through a call: the compiler does not see that another turn may have set it.
      const ended = peek();
      if (ended && 'error' in ended) throw ended.error;
      if (ended) return options.parseResult(ended.result);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    silence?.stop();
    closing.abort();
  }

  function peek(): { result: unknown } | { error: unknown } | null {
    return end;
  }
}
