import { createServer } from 'node:http';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import Store from 'electron-store';
import type { Native, Power } from '../../core/ports.ts';
import { formatHostAddress } from '../connection/hostAddress.ts';
import { logFailure } from '../connection/logFailure.ts';
import { listenOnLoopback } from '../connection/listen.ts';
import { openOwnCore } from '../connection/ownCore.ts';
import { serveSockets } from '../connection/socketServer.ts';
import { createToken } from '../connection/token.ts';
import type { CoreConnection } from './coreConnection.ts';

/** A core in this process. It also serves commands on the loopback address, which asks for Origin and token. */
export async function openCoreHere(options: {
  appRoot: string;
  version: string;
  power: Power;
  native: Native;
}): Promise<CoreConnection> {
  const core = await openOwnCore({ ...options, host: 'electron', StoreClass: Store });
  const onFailure = logFailure(core.log);
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
