import { attachToHost } from '../connection/attach.ts';
import type { HostAddress } from '../connection/hostAddress.ts';
import type { CoreConnection } from './coreConnection.ts';
import { pipeToHost } from './pipeToHost.ts';

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
