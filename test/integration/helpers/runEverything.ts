/** Opens the data folder with engine, trainer and index running, says their process numbers, and waits to be killed. */
import Conf from 'conf';
import { openNodePorts } from '../../../src-main/node/createNodePorts.ts';
import { APP_ROOT } from './appRoot.ts';

const { ports, preload } = await openNodePorts({
  appRoot: APP_ROOT,
  host: 'cli',
  StoreClass: Conf,
  dataFolder: process.argv[2] ?? '',
});
preload();
await Promise.all([
  ports.engine.call('memory', {}, {}),
  ports.startTrainer(),
  ports.vectors.ids(AbortSignal.timeout(60_000)),
]);
process.stdout.write('running\n');
setInterval(() => {}, 1000);
