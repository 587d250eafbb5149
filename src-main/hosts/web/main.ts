import { join } from 'node:path';
import { createToken } from '../connection/token.ts';
import { formatHostAddress } from '../connection/hostAddress.ts';
import { logFailure } from '../connection/logFailure.ts';
import { listenOnLoopback } from '../connection/listen.ts';
import { repositoryRoot, openOwnCore } from '../connection/ownCore.ts';
import { serveSockets } from '../connection/socketServer.ts';
import { stopOnSignals } from '../connection/stopSignals.ts';
import { describeError } from '../connection/describeError.ts';
import { openBrowser } from './openBrowser.ts';
import { createPageServer } from './pageServer.ts';
import { parseWebFlags } from './webFlags.ts';

const USUAL_PORT = 4117;

async function main(): Promise<void> {
  const flags = parseWebFlags(process.argv.slice(2));
  if ('sentence' in flags) {
    process.stderr.write(`${flags.sentence}\n`);
    process.exit(1);
  }
  const server = createPageServer(join(repositoryRoot(), 'out', 'renderer'));
  const token = createToken();
  // The port first: a taken one is found out before any process is started.
  const port = await listenOnLoopback(server, flags.port, USUAL_PORT);
  const core = await openOwnCore({ host: 'web' });
  const closeSockets = serveSockets(server, {
    router: core.router,
    token,
    port: () => port,
    onFailure: logFailure(core.log),
  });
  stopOnSignals(async () => {
    closeSockets();
    server.close();
    server.closeAllConnections();
    await core.dispose();
  });
  const address = formatHostAddress({ port, token });
  core.announce(address);
  process.stdout.write(`Circadia is running at ${address}\n`);
  if (flags.open && !(await openBrowser(core.dataFolder, address)))
    process.stderr.write('No browser could be opened. Open the address above yourself.\n');
}

process.stdout.on('error', () => {});
main().catch((error: unknown) => {
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
});
