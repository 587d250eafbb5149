import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import type { NightEvent, Phase } from '../../src-shared/contract/index.ts';
import { appRoot, openTestCore, type TestCore } from './support/openCore.ts';

/**
 * Data folders of nights that an earlier version was killed in, without their index; the place of the folder stands
 * as {home} in what their phases left. CIRCADIA_OLD_NIGHTS names a folder with more of them.
 */
const FOLDERS = process.env['CIRCADIA_OLD_NIGHTS'] ?? join(appRoot, 'test', 'fixtures', 'old-nights');
const nights = (await readdir(FOLDERS)).filter((name) => name.endsWith('.tgz'));
const SHORT = nights.filter((name) => name.includes('gentle') && process.env['CIRCADIA_OLD_NIGHTS'] === undefined);

async function unpack(name: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'circadia-old-'));
  await execa('tar', ['-xzf', join(FOLDERS, name), '-C', home]);
  const database = new DatabaseSync(join(home, 'circadia.db'));
  database.prepare("UPDATE cycle_phases SET output = replace(output, '{home}', ?)").run(home);
  database.close();
  return home;
}
/** The night goes on; `heard` is told each event. Resolves with the verdict, the core closed. */
async function goOn(core: TestCore, heard: (event: NightEvent) => Promise<unknown>) {
  try {
    const { cycle } = await core.client.sleep.goToSleep({ anyway: true });
    let last: NightEvent | null = null;
    for await (const event of await core.client.sleep.night({ cycle })) {
      last = event;
      await heard(event);
    }
    if (last?.type !== 'verdict') throw new Error('the night ended without a verdict');
    return { last, detail: await core.client.sleep.cycle({ cycle }) };
  } finally {
    await core.close();
  }
}
/** How these nights ended where nothing cut them off. */
const SEED = { verdict: 'rejected', reason: { kind: 'scoreFell', before: 51, after: 45, n: 80 } };
/** A night that had decided before keeps the sentence that it had then. */
const GENTLE = { verdict: 'promoted', reason: { kind: expect.stringMatching(/^(?:noneFlipped|nothingLost|told)$/) } };
const phaseIn = (name: string) => name.replace(/^.*-|\.tgz$/g, '') as Phase;

describe('a night that an earlier version was killed in', { timeout: 400_000 }, () => {
  it.each(SHORT)('goes on with the phase that it stood in, and can be woken after it: %s', async (name) => {
    const core = await openTestCore({ dataFolder: await unpack(name) });
    const done: Phase[] = [];
    const { last, detail } = await goOn(core, async (event) => {
      if (event.type === 'phase' && event.state === 'done') done.push(event.phase);
      if (event.type === 'phase' && event.state === 'running' && event.phase === 'prepare')
        await core.client.sleep.wakeUp({ mode: 'discard' });
    });
    const phases: Phase[] = ['sort', 'tidy'];
    expect(done).toEqual(phases.slice(phaseIn(name) === 'prepare' ? 2 : phaseIn(name) === 'tidy' ? 1 : 0));
    expect(last).toMatchObject({
      verdict: 'interrupted',
      reason: { kind: 'woken', phase: 'prepare', step: null },
    });
    expect(detail).toMatchObject({ turns: 30, memories: 8, unreadable: null });
  });

  it.each(nights.filter((name) => !SHORT.includes(name)))('goes on to its verdict: %s', async (name) => {
    const core = await openTestCore({ dataFolder: await unpack(name) });
    const done: Phase[] = [];
    const { last, detail } = await goOn(core, async (event) => {
      if (event.type === 'phase' && event.state === 'done') done.push(event.phase);
    });
    expect(done).toEqual(expect.arrayContaining<Phase>(['settle']));
    expect(last).toMatchObject(name.includes('seed') ? SEED : GENTLE);
    expect(detail.unreadable).toBeNull();
    expect(detail.harness?.n).toBe(80);
    expect(detail.leaks?.prompts).toBe(25);
    expect(detail.studied.style + detail.studied.raw).toBeGreaterThan(0);
  });
});
