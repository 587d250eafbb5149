/** Takes the folder and keeps it until killed; says "taken" or the sentence of the refusal. */
import { takeOwnership } from '../../../src-main/node/files/ownerLock.ts';

try {
  takeOwnership(process.argv[2] ?? '', 'web').announce('http://127.0.0.1:4321');
  process.stdout.write('taken\n');
  setInterval(() => {}, 1000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
