import type { Readable, Writable } from 'node:stream';
import { EngineError } from '../../core/engine/connection.ts';
import { MAXIMUM_LINE_BYTES, parseInbound, type Hello, type Inbound } from '../../core/engine/protocol.ts';
import type { Log } from '../../core/ports.ts';
import { readLines } from '../process/lines.ts';

export interface PeerCall {
  method: string;
  params: unknown;
  onItem: ((item: unknown) => void) | undefined;
}

/** Calls over one pair of streams, one JSON object a line. */
export interface Peer {
  hello: Promise<Hello>;
  /** `result` settles with the answer; `cancel` asks the engine to stop and forgets the call. */
  call(call: PeerCall): { result: Promise<unknown>; cancel: () => void };
  /** Fails every open call; later calls fail too. */
  end(error: EngineError): void;
}

/** Lines that are not the protocol's are logged and skipped; answers to unknown ids are ignored. */
export function createPeer(streams: { stdin: Writable; stdout: Readable }, log: Log): Peer {
  const open = new Map<
    number,
    {
      resolve: (result: unknown) => void;
      reject: (error: Error) => void;
      onItem: ((item: unknown) => void) | undefined;
    }
  >();
  const hello = Promise.withResolvers<Hello>();
  // Nobody may be waiting for it when the process dies.
  hello.promise.catch(() => {});
  let nextId = 1;
  let ended: EngineError | null = null;

  function send(message: unknown): void {
    const line = `${JSON.stringify(message)}\n`;
    if (Buffer.byteLength(line) > MAXIMUM_LINE_BYTES)
      throw new EngineError('bad_request', 'The request is too long for the engine. Send less at a time.');
    if (streams.stdin.writable) streams.stdin.write(line);
  }
  function receive(message: Inbound): void {
    if (message.kind === 'hello') return hello.resolve(message.hello);
    const call = message.id === null ? undefined : open.get(message.id);
    if (message.kind === 'item') return call?.onItem?.(message.item);
    if (message.kind === 'error' && message.id === null)
      return log.warn('the engine could not read a message', { sentence: message.error.message });
    if (!call || message.id === null) return;
    open.delete(message.id);
    if (message.kind === 'result') call.resolve(message.result);
    else call.reject(new EngineError(message.error.code, message.error.message, message.error.detail));
  }

  readLines(streams.stdout, {
    maximumBytes: MAXIMUM_LINE_BYTES,
    onTooLong: () => log.warn('the engine sent a line over the limit; it was skipped'),
    onLine(line) {
      const message = parseInbound(parseJson(line));
      if (message) receive(message);
      else log.warn('the engine sent a line that is no message; it was skipped', { line: line.slice(0, 200) });
    },
  });

  return {
    hello: hello.promise,
    call({ method, params, onItem }) {
      const id = nextId++;
      const { promise: result, resolve, reject } = Promise.withResolvers<unknown>();
      if (ended) {
        reject(ended);
        return { result, cancel: () => {} };
      }
      try {
        send({ id, method, params });
        open.set(id, { resolve, reject, onItem });
      } catch (error) {
        reject(error);
      }
      return {
        result,
        cancel: () => {
          if (open.delete(id)) send({ cancel: id });
        },
      };
    },
    end(error) {
      ended = error;
      hello.reject(error);
      for (const call of open.values()) call.reject(error);
      open.clear();
    },
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
