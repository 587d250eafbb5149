import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { leftOver, startCommand } from './support/commandProcess.ts';
import { appRoot } from './support/openCore.ts';

const NIGHT_MS = 10 * 60_000;

describe('an app killed in mid-training', () => {
  let dataFolder: string;
  const run = (...args: string[]) => startCommand(dataFolder, ...args);
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'circadia-crash-'));
    await writeFile(join(dataFolder, 'settings.json'), JSON.stringify({ sleep: { suite: 'quick', byItself: false } }));
    const imported = await run('import', '--learn', join(appRoot, 'test', 'fixtures', 'day.jsonl'));
    expect(imported.exitCode).toBe(0);
  });
  afterAll(async () => rm(dataFolder, { recursive: true, force: true }));

  it(
    'leaves no process behind, goes on at the last checkpoint, and ends with a verdict',
    async () => {
      const first = run('sleep', '--recipe', 'seed', '--json');
      let killed = false;
      for await (const line of first) {
        const event = parse(line);
        if (killed || event?.type !== 'metric' || (event.step ?? 0) < 30) continue;
        killed = true;
        first.kill('SIGKILL');
      }
      expect(killed).toBe(true);
      await expect.poll(() => leftOver(dataFolder), { timeout: 30_000 }).toEqual([]);

      const second = await run('sleep', '--json');
      const events = second.stdout
        .split('\n')
        .map(parse)
        .filter((event) => event !== null);
      expect(second.exitCode).toBe(0);
      const steps = events.flatMap((event) =>
        event.type === 'metric' && event.trainLoss !== undefined && event.step !== undefined ? [event.step] : [],
      );
      expect(Math.min(...steps)).toBeGreaterThan(25);
      expect(Math.max(...steps)).toBe(50);
      expect(events.at(-1)).toMatchObject({
        type: 'verdict',
        cycle: 1,
        verdict: expect.stringMatching(/promoted|rejected/),
      });
    },
    NIGHT_MS,
  );
});

/** A line of `sleep --json`, in the shapes that scripts rely on. */
const lineSchema = z.looseObject({ type: z.string(), step: z.number().optional(), trainLoss: z.number().optional() });

function parse(line: string): z.infer<typeof lineSchema> | null {
  return line.startsWith('{') ? lineSchema.parse(JSON.parse(line)) : null;
}
