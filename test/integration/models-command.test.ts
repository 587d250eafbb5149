import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSmallModel } from '../support/smallModel.ts';
import { hostProgram, QUIET_ENGINE, startQuietHost } from './support/quietEngine.ts';

/** The command line as a process of its own; no model is asked. */
describe('circadia models', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'circadia-models-command-'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  const models = async (...args: string[]) => {
    const { stdout, stderr, exitCode } = await execa(process.execPath, [...hostProgram('cli'), 'models', ...args], {
      env: { CIRCADIA_HOME: join(home, 'data'), CIRCADIA_PYTHON: QUIET_ENGINE },
      reject: false,
    });
    return { stdout, stderr, exitCode };
  };
  const lines = (text: string) =>
    text.split('\n').flatMap((line): Record<string, unknown>[] => (line === '' ? [] : [JSON.parse(line)]));

  it('lists, imports, uses and removes models, and refuses in sentences', async () => {
    const listed = await models('list', '--json');
    expect(listed).toMatchObject({ exitCode: 0, stderr: '' });
    expect(lines(listed.stdout)).toContainEqual({
      type: 'model',
      id: 'pocket',
      label: expect.stringContaining('practice'),
      state: 'ready',
      inUse: true,
      recommended: false,
      bytes: expect.any(Number),
      licence: 'MIT',
      sentence: expect.stringMatching(/^A tiny practice model .* Fits: .* In use\.$/),
    });
    expect(lines(listed.stdout)[0]).toMatchObject({
      id: 'smollm2-135m-instruct',
      state: 'missing',
      inUse: false,
      licence: 'Apache-2.0',
    });

    // From here on the commands ask a host that is open.
    await startQuietHost(join(home, 'data'));
    const own = await writeSmallModel(join(home, 'my-model'));
    expect(await models('import', own)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('my-model') });
    expect(await models('use', 'My-Model')).toMatchObject({ exitCode: 0 });
    const now = lines((await models('--json')).stdout);
    expect(now.filter(({ inUse }) => inUse === true).map(({ id }) => id)).toEqual(['my-model']);

    const refusals: [string[], RegExp][] = [
      [['use', 'somebody'], /^There is no model named somebody\. Choose from .*pocket/],
      [['use', 'smollm2-135m-instruct'], /cannot be used yet\. Not here yet; 93 MB to fetch\./],
      [['get', 'somebody'], /no model named somebody/],
      [['remove', 'my-model'], /is in use\. Use another model first/],
      [['remove', 'pocket'], /comes with Circadia and stays/],
      [['import', join(home, 'nothing')], /There is nothing to read at/],
    ];
    for (const [args, sentence] of refusals) {
      const { exitCode, stderr } = await models(...args);
      expect({ args, exitCode }).toEqual({ args, exitCode: 1 });
      expect(stderr).toMatch(sentence);
    }

    const text = join(home, 'notes.gguf');
    await writeFile(text, 'no model');
    expect((await models('import', text)).stderr).toMatch(/neither a model folder.*nor a GGUF file/);

    expect(await models('use', 'pocket')).toMatchObject({ exitCode: 0 });
    expect(lines((await models('remove', 'my-model', '--json')).stdout)).toEqual([
      { type: 'removed', id: 'my-model', freedBytes: expect.any(Number) },
    ]);
  });
});
