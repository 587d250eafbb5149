/** Speaks wire protocol 1 badly, in the way its argument names. Ends with its stdin, as the real engine does. */
import { createInterface } from 'node:readline';

const way = process.argv[2] ?? 'well';
const send = (message: unknown): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
const hello = {
  protocol: way === 'otherProtocol' ? 2 : 1,
  engine: 'fake',
  capabilities: [],
  device: 'none',
  mlx: '0',
  mlxLm: '0',
  python: '0',
  memoryBytes: 1,
  processId: process.pid,
};

if (way === 'crashesAtStart') {
  process.stderr.write('ImportError: no module named mlx\n');
  process.exit(1);
}
if (way === 'ignoresEnd') {
  setInterval(() => {}, 1000);
  process.on('SIGTERM', () => {});
} else {
  process.stdin.on('end', () => process.exit(0));
}
if (way === 'noise') process.stdout.write('a stray print\n{"half": \n{"id": 999, "result": 1}\n[1,2]\n');
if (way !== 'silent') send({ hello });

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params, cancel } = JSON.parse(line) as {
    id: number;
    method: string;
    params: { bytes?: number };
    cancel?: number;
  };
  if (cancel !== undefined)
    return send({ id: cancel, error: { code: 'cancelled', message: 'The call was cancelled.', detail: null } });
  switch (method) {
    case 'echo':
      return send({ id, result: params });
    case 'environment':
      return send({ id, result: process.env });
    case 'items':
      for (let index = 0; index < 3; index++) send({ id, item: index });
      return send({ id, result: 'done' });
    case 'longLine':
      process.stdout.write(`${'x'.repeat(params.bytes ?? 0)}\n`);
      return send({ id, result: 'after' });
    case 'lastWords': {
      process.stderr.write('Segmentation fault in kernel 7\n');
      process.stdout.write(`${JSON.stringify({ id, item: 'almost' })}\n`, () => process.exit(11));
      return;
    }
    default:
      return; // never answers
  }
});
