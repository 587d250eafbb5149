import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { type LabRun } from '../../src-shared/contract/index.ts';
import { appRoot, openTestCore, type TestCore } from './support/openCore.ts';

const aboutSchema = z.object({ harness: z.object({ quick: z.record(z.string(), z.number()) }) });

let core: TestCore;
beforeAll(async () => {
  core = await openTestCore();
});
afterAll(async () => core.close());

async function examined(): Promise<LabRun> {
  for await (const event of await core.client.lab.harness({ suite: 'quick' }))
    if (event.type === 'finished') return event.run;
  throw new Error('the run ended without a result');
}

it('scores on the quick suite exactly what is written beside the pocket model', async () => {
  const { harness } = aboutSchema.parse(
    JSON.parse(await readFile(join(appRoot, 'models', 'pocket', 'circadia.json'), 'utf8')),
  );
  const { tasks, failure } = await examined();
  expect(failure).toBeNull();
  const found = Object.fromEntries(Object.entries(tasks ?? {}).map(([task, score]) => [task, score.accuracy]));
  expect(found).toEqual(harness.quick);
});
