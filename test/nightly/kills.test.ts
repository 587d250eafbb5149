import { randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { PHASES, type Phase, RECIPES } from '../../src-shared/contract/index.ts';
import { leftOver, startCommand } from '../integration/support/commandProcess.ts';
import { appRoot } from '../integration/support/openCore.ts';

const NIGHT_MS = 30 * 60_000;
/** Longer than the short phases, so that a kill also lands between two of them. */
const LATEST_MS = 1_500;

const eventSchema = z.looseObject({
  type: z.string(),
  cycle: z.number().optional(),
  phase: z.string().optional(),
  state: z.string().optional(),
  ok: z.boolean().optional(),
});
type Event = z.infer<typeof eventSchema>;

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'circadia-kills-'));
  await writeFile(join(dataFolder, 'settings.json'), JSON.stringify({ sleep: { suite: 'quick', byItself: false } }));
  expect((await run('import', '--learn', join(appRoot, 'test', 'fixtures', 'day.jsonl'))).exitCode).toBe(0);
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

const run = (...args: string[]) => startCommand(dataFolder, ...args);
const eventsOf = (lines: string): Event[] =>
  lines.split('\n').flatMap((line) => (line.startsWith('{') ? [eventSchema.parse(JSON.parse(line))] : []));

test.each(RECIPES.filter((recipe) => recipe === 'gentle' || recipe === 'seed'))(
  'a %s night that is killed in each of its phases goes on each time and ends with a verdict',
  async (recipe) => {
    const waits = PHASES.map(() => randomInt(LATEST_MS));
    process.stdout.write(`Milliseconds from the beginning of each phase to its kill: ${waits.join(', ')}\n`);
    for (const [index, phase] of PHASES.entries()) {
      await killIn(phase, waits[index] ?? 0, index === 0 ? ['--recipe', recipe] : []);
      await expect.poll(() => leftOver(dataFolder), { timeout: 30_000 }).toEqual([]);
      const checks = eventsOf((await run('verify', '--json')).stdout).filter((event) => event.type === 'check');
      expect(checks.length, `checks after a kill in ${phase}`).toBeGreaterThanOrEqual(4);
      expect(
        checks.filter((check) => check.ok !== true),
        `after a kill in ${phase}`,
      ).toEqual([]);
    }
    const nights = eventsOf((await run('cycles', '--json')).stdout);
    const ended =
      nights.find((night) => night['verdict'] === 'promoted' || night['verdict'] === 'rejected') ?? (await goOn());
    expect(ended).toMatchObject({ verdict: expect.stringMatching(/promoted|rejected/) });
    expect(eventsOf((await run('cycles', '--json')).stdout)).toHaveLength(1);
  },
  NIGHT_MS,
);

/**
 * Starts the night, or goes on with it, and kills the app some time after the phase began; a night that ended before is
 * left alone.
 */
async function killIn(phase: Phase, waitMs: number, options: readonly string[]): Promise<void> {
  if (eventsOf((await run('cycles', '--json')).stdout).some((night) => typeof night['verdict'] === 'string')) return;
  const app = run('sleep', '--json', ...options);
  for await (const line of app) {
    const [event] = eventsOf(line);
    expect(event?.cycle ?? 1, 'the night goes on and no second one begins').toBe(1);
    if (event?.type !== 'phase' || event.phase !== phase || event.state !== 'running') continue;
    await pause(waitMs);
    app.kill('SIGKILL');
    break;
  }
  await app;
}

async function goOn(): Promise<Event | undefined> {
  return eventsOf((await run('sleep', '--json')).stdout).at(-1);
}
