import { Agent } from 'node:http';
import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../../src-shared/contract/index.ts';
import { onceAwakeFor } from '../../core/awakeDeadline.ts';
import type { HostAddress } from './hostAddress.ts';

/** Everything the core can be asked, in this process or in another. */
export type CoreClient = ContractRouterClient<Contract>;

const CONNECT_DEADLINE_MS = 5_000;

/** The host that owns the data folder cannot be used; the message says what to do. */
export class AttachFailed extends Error {
  override readonly name = 'AttachFailed';
}

/** The host went away in the middle of a call. */
export class HostGone extends Error {
  override readonly name = 'HostGone';
  constructor(options?: ErrorOptions) {
    super('Circadia was closed before this was done. Run the command again to see how far it came.', options);
  }
}

export interface AttachedCore {
  client: CoreClient;
  /** Resolves when the connection is gone, for whatever reason. */
  closed: Promise<void>;
  close(): void;
}

/**
 * A WebSocket to a running host on this machine, past the token; rejects within 5 s awake when nobody answers there or
 * the token is refused.
 */
export function openSocket(address: HostAddress): Promise<WebSocket> {
  const origin = `http://127.0.0.1:${address.port}`;
  // An agent of its own: the usual one goes through a proxy where NODE_USE_ENV_PROXY says so.
  const options = { origin, agent: new Agent(), perMessageDeflate: false };
  const socket = new WebSocket(`ws://127.0.0.1:${address.port}/rpc`, options);
  return new Promise((resolve, reject) => {
    const deadline = onceAwakeFor(CONNECT_DEADLINE_MS, () =>
      fail('The running Circadia did not answer in time. Close it and try again.'),
    );
    const fail = (sentence: string) => {
      deadline.stop();
      socket.terminate();
      reject(new AttachFailed(sentence));
    };
    socket.on('error', () => fail('The running Circadia cannot be reached. Close it and try again.'));
    socket.once('close', () => fail('The running Circadia refused the connection. Close it and try again.'));
    socket.once('open', () => socket.send(JSON.stringify({ token: address.token })));
    socket.once('message', () => {
      deadline.stop();
      socket.removeAllListeners('close');
      resolve(socket);
    });
  });
}

/** Connects to the core of a running host on this machine. */
export async function attachToHost(address: HostAddress): Promise<AttachedCore> {
  const socket = await openSocket(address);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  const client: CoreClient = createORPCClient(sayingWhenLost(link, () => socket.readyState !== WebSocket.OPEN));
  return { client, closed, close: () => socket.close() };
}

/**
 * The same calls; those that the end of the connection cuts off, also in the middle of a stream, fail with HostGone.
 */
function sayingWhenLost(
  link: ClientLink<Record<never, never>>,
  isGone: () => boolean,
): ClientLink<Record<never, never>> {
  const told = (error: unknown) => (isGone() && !(error instanceof ORPCError) ? new HostGone({ cause: error }) : error);
  async function* toldInTheMiddle(stream: AsyncIterable<unknown>): AsyncGenerator<unknown, void> {
    try {
      yield* stream;
    } catch (error) {
      throw told(error);
    }
  }
  return {
    async call(...call) {
      try {
        const output = await link.call(...call);
        return isStream(output) ? toldInTheMiddle(output) : output;
      } catch (error) {
        throw told(error);
      }
    },
  };
}

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
