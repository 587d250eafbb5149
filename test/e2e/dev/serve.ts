import { join } from 'node:path';
import { listenOnLoopback } from '../../../src-main/hosts/connection/listen.ts';
import { serveSockets } from '../../../src-main/hosts/connection/socketServer.ts';
import { createPageServer } from '../../../src-main/hosts/web/pageServer.ts';
import { createDevCore, type DevOptions, type Scenario } from './core.ts';

/**
 * Serves the built page on an in-memory core with the web host's own policy and handshake. Returns the address and the
 * way to stop.
 */
export async function serveDevCore(
  scenario: Scenario,
  port = 0,
  options: DevOptions = {},
): Promise<{ address: string; stop(): void }> {
  const server = createPageServer(join(import.meta.dirname, '../../../out/renderer'));
  let bound = port;
  const stopSockets = serveSockets(server, {
    router: createDevCore(scenario, options),
    token: 'dev',
    port: () => bound,
    onFailure: () => {},
  });
  bound = await listenOnLoopback(server, port, port);
  return {
    address: `http://127.0.0.1:${bound}/#dev`,
    stop: () => {
      stopSockets();
      server.close();
    },
  };
}

if (import.meta.filename === process.argv[1]) {
  const { address } = await serveDevCore((process.argv[2] ?? 'day') as Scenario, Number(process.argv[3] ?? 0));
  process.stdout.write(`${address}\n`);
}
