import { join } from 'node:path';
import { listenOnLoopback } from '../../../src-main/hosts/connection/listen.ts';
import { serveSockets } from '../../../src-main/hosts/connection/socketServer.ts';
import { createPageServer } from '../../../src-main/hosts/web/pageServer.ts';
import { openStage, removeSeeds, type Scenario, type Stage } from './openStage.ts';

/** Serves the built page on this core with the web host's own policy and handshake, by default on any port. */
export async function serveStage(
  { core }: Pick<Stage, 'core'>,
  wanted = 0,
): Promise<{ address: string; stop(): void }> {
  const server = createPageServer(join(import.meta.dirname, '../../../out/renderer'));
  let port = wanted;
  const stopSockets = serveSockets(server, {
    router: core.router,
    token: 'stage',
    port: () => port,
    onFailure: () => undefined,
  });
  port = await listenOnLoopback(server, wanted, wanted);
  return {
    address: `http://127.0.0.1:${port}/#stage`,
    stop: () => {
      stopSockets();
      server.close();
    },
  };
}

// For the eye: `node test/e2e/stage/serve.ts asleep 5173`.
if (import.meta.filename === process.argv[1]) {
  const stage = await openStage((process.argv[2] ?? 'day') as Scenario);
  const end = async () => {
    await stage.close();
    await removeSeeds();
    process.exit();
  };
  process.once('SIGINT', () => void end());
  process.stdout.write(`${(await serveStage(stage, Number(process.argv[3] ?? 0))).address}\n`);
}
