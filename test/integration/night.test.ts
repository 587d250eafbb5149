import { reasonSentence } from '../../src-shared/words/night.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NightEvent, PHASES } from '../../src-shared/contract/index.ts';
import { importDay, openTestCore, say, type TestCore } from './support/openCore.ts';

async function sleepThrough(
  core: TestCore,
  recipe: 'seed' | 'gentle' | 'hot' | 'memory',
): Promise<{ cycle: number; events: NightEvent[]; verdict: Extract<NightEvent, { type: 'verdict' }> }> {
  const { cycle } = await core.client.sleep.goToSleep({ recipe, anyway: true });
  const events: NightEvent[] = [];
  for await (const event of await core.client.sleep.night({ cycle })) events.push(event);
  const verdict = events.at(-1);
  if (verdict?.type !== 'verdict') throw new Error('the night ended without a verdict');
  return { cycle, events, verdict };
}
const activeNight = async (core: TestCore) => {
  const [pocket] = await core.ports.models.list();
  return core.ports.database.cycles.activeAdapter(pocket?.sha256 ?? null)?.cycle ?? null;
};

// A night takes a minute or two on two free cores; shared ones may need thrice that.
describe('a night on the pocket model', { timeout: 400_000 }, () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore();
    await importDay(core);
    // What a file says is no wish; this is typed.
    await say(core, 'Please keep your answers short from now on.');
  });
  afterAll(async () => core.close());

  it('runs every phase, streams losses and ends with scores before and after', async () => {
    const turnsBefore = core.ports.database.messages.countUnlearned();
    const { cycle, events, verdict } = await sleepThrough(core, 'seed');
    expect(
      events
        .filter((event) => event.type === 'phase' && event.state === 'done')
        .map((event) => event.type === 'phase' && event.phase),
    ).toEqual([...PHASES]);
    const losses = events.flatMap((event) =>
      event.type === 'metric' && event.trainLoss !== null ? [event.trainLoss] : [],
    );
    expect(losses.length).toBeGreaterThanOrEqual(50);
    expect(losses.every(Number.isFinite)).toBe(true);
    expect(Object.keys(verdict.harness.before)).toHaveLength(9);
    expect(Object.keys(verdict.harness.after)).toHaveLength(9);
    expect(verdict.seconds['train']).toBeGreaterThan(0);

    const detail = await core.client.sleep.cycle({ cycle });
    expect(detail.harness?.n).toBe(80);
    expect(detail.harness?.tasks.at(-1)?.task).toBe('recall');
    expect(detail.harness?.before['recall']).toMatchObject({ n: 10 });
    expect(detail.harness?.pooled.before.n).toBe(80);
    // The day states that the dog is called Biscuit and more; its wish for short answers has no surface to take off.
    expect(detail.leaks).toMatchObject({ prompts: 25 });
    expect(detail.leaks?.facts).toBeGreaterThan(0);
    expect(detail.harness?.pooled.stripped).toBeNull();
    expect(detail.metrics.length).toBeGreaterThanOrEqual(50);
    expect(detail.learned?.n).toBeGreaterThan(10);
    const kept = verdict.verdict === 'promoted';
    expect(await activeNight(core)).toBe(kept ? cycle : null);
    expect(core.ports.database.messages.countUnlearned()).toBe(kept ? 0 : turnsBefore);
    if (kept) await core.client.sleep.undo();
    expect(verdict.verdict).toMatch(/promoted|rejected/);
    expect(await activeNight(core)).toBeNull();
    expect(core.ports.database.messages.countUnlearned()).toBe(turnsBefore);
  });

  it('rejects a hot dose, changes nothing and keeps the turns for tonight', async () => {
    const turnsBefore = core.ports.database.messages.countUnlearned();
    const greeting = (await say(core, 'Good morning.')).text;
    const { cycle, verdict } = await sleepThrough(core, 'hot');
    expect(verdict.verdict).toBe('rejected');
    expect(verdict.reason && reasonSentence(verdict.reason)).toContain('nothing changed');
    expect(await activeNight(core)).toBeNull();
    expect(core.ports.database.messages.countUnlearned()).toBe(turnsBefore + 1);
    expect((await core.client.sleep.cycle({ cycle })).inUse).toBe(false);
    expect(greeting).not.toBe('');
  });

  it('keeps nothing when woken while it trains', async () => {
    const { cycle } = await core.client.sleep.goToSleep({ recipe: 'gentle', anyway: true });
    let woken = false;
    let verdict: NightEvent | undefined;
    for await (const event of await core.client.sleep.night({ cycle })) {
      if (!woken && event.type === 'metric' && event.step >= 3) {
        woken = true;
        await core.client.sleep.wakeUp({ mode: 'discard' });
      }
      verdict = event;
    }
    expect(verdict).toMatchObject({
      type: 'verdict',
      verdict: 'interrupted',
      reason: { kind: 'woken', phase: 'train', step: expect.any(Number) },
    });
    expect(await activeNight(core)).toBeNull();
  });

  it('answers during training with what was in use, and trains on afterwards', async () => {
    const { cycle } = await core.client.sleep.goToSleep({ recipe: 'gentle', anyway: true });
    const seen: { text: string; night: number | null; state: string }[] = [];
    for await (const event of await core.client.sleep.night({ cycle })) {
      if (seen.length > 0 || event.type !== 'metric' || event.step < 3) continue;
      const reply = await say(core, 'Hello!');
      seen.push({
        text: reply.text,
        night: reply.message.stats?.night ?? null,
        state: core.core.sleep.status.get().state.kind,
      });
      await core.client.sleep.goOn();
      await core.client.sleep.wakeUp({ mode: 'discard' });
    }
    expect(seen).toEqual([{ text: expect.stringMatching(/\w/), night: null, state: 'paused' }]);
  });

  it('ends light when only memory is to be tidied, and lists every night', async () => {
    const { verdict } = await sleepThrough(core, 'memory');
    expect(verdict.verdict).toBe('light');
    for await (const cycles of await core.client.sleep.cycles()) {
      expect(cycles.map((one) => one.verdict)).toEqual([
        'light',
        'interrupted',
        'interrupted',
        'rejected',
        expect.stringMatching(/promoted|rejected/),
      ]);
      break;
    }
  });
});
