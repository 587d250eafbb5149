/**
 * Trains on the practice model for far too many steps with a short limit on silence; says each step, and how it ended.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { createPauseGate, recipeNamed, runTraining } from '../../../src-main/core/sleep/index.ts';
import { sentenceOf } from '../../../src-main/core/failure.ts';
import { openNodePorts } from '../../../src-main/node/createNodePorts.ts';
import { APP_ROOT } from './appRoot.ts';

const [dataFolder = '', silenceMs = ''] = process.argv.slice(2);
const say = (message: unknown) => process.stdout.write(`${JSON.stringify(message)}\n`);
const { ports, close } = await openNodePorts({ appRoot: APP_ROOT, host: 'cli', StoreClass: Conf, dataFolder });
const [model] = await ports.models.list();
if (model === undefined) throw new Error('The practice model is missing.');
const trainFile = join(dataFolder, 'train.jsonl');
const messages = [
  { role: 'user', content: 'Hello!' },
  { role: 'assistant', content: 'Hello there.' },
];
writeFileSync(trainFile, `${JSON.stringify({ messages, kind: 'style' })}\n`.repeat(4));
await runTraining(
  ports,
  {
    model,
    trainFile,
    validationFile: null,
    outputFolder: join(dataFolder, 'training'),
    settings: { ...recipeNamed('seed').training, steps: 20_000, evaluateEvery: 0, checkpointEvery: 0, seed: 1 },
    resumeFrom: null,
    gate: createPauseGate(),
    signal: new AbortController().signal,
    onMetrics: (_metrics, step) => void say({ step }),
    onCheckpoint: () => undefined,
  },
  Number(silenceMs),
).catch((error: unknown) => say({ ended: sentenceOf(error) }));
await close();
