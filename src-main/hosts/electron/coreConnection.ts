import { createServer } from 'node:http';
import type { MessagePortMain } from 'electron';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import Store from 'electron-store';
import type { Native, Power } from '../../core/ports.ts';
import { attachToHost, type CoreClient } from '../connection/attach.ts';
import { formatHostAddress, type HostAddress } from '../connection/hostAddress.ts';
import { listenOnLoopback } from '../connection/listen.ts';
import { openOwnCore } from '../connection/ownCore.ts';
import { serveSockets } from '../connection/socketServer.ts';
import { createToken } from '../connection/token.ts';
import { pipeToHost } from './pipeToHost.ts';

export interface CoreConnection {
  client: CoreClient;
  /** Gives one page its connection to the core. */
  connectPage(port: MessagePortMain): void;
  /** Resolves when an attached host went away; never for a core of our own. */
  lost: Promise<void>;
  dispose(): Promise<void>;
}

/** A core in this process. It also serves commands on the loopback address, which asks for Origin and token. */
export async function openCoreHere(options: { appRoot: string; power: Power; native: Native }): Promise<CoreConnection> {
  const core = await openOwnCore({ ...options, host: 'electron', StoreClass: Store });
  const onFailure = (error: unknown) => core.log.error('A call failed.', { error: String(error) });
  const handler = new RPCHandler(core.router, { interceptors: [onError(onFailure)] });
  const server = createServer((_, response) => response.writeHead(404).end());
  const token = createToken();
  const port = await listenOnLoopback(server, 0, 0);
  const closeSockets = serveSockets(server, { router: core.router, token, port: () => port, onFailure });
  core.announce(formatHostAddress({ port, token }));
  return {
    client: core.client,
    connectPage(pagePort) {
      handler.upgrade(pagePort, { context: {} });
      pagePort.start();
    },
    lost: new Promise(() => {}),
    async dispose() {
      closeSockets();
      server.close();
      server.closeAllConnections();
      await core.dispose();
    },
  };
}

/** The core of another host: the page's messages pass through unchanged. */
export async function attachToCore(address: HostAddress): Promise<CoreConnection> {
  const attached = await attachToHost(address);
  return {
    client: attached.client,
    connectPage: (port) => pipeToHost(port, address),
    lost: attached.closed,
    dispose: async () => attached.close(),
  };
}
