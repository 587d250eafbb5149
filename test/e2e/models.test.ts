import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssetState } from '../../src-main/core/models/assets.ts';
import { FIRST_ASSET } from '../support/fakeAssets.ts';
import { openPages } from './stage/openPage.ts';

const TOTAL = { totalBytes: 92_871_040 };
const STATES: readonly (readonly [AssetState, string, readonly string[]])[] = [
  [{ kind: 'waiting' }, 'Waits for another download to end.', ['Pause']],
  [
    { kind: 'fetching', receivedBytes: 41e6, ...TOTAL, bytesPerSecond: 2e6, secondsLeft: 26 },
    '41 MB of 93 MB, 2 MB a second, under a minute left.',
    ['Pause'],
  ],
  [{ kind: 'paused', receivedBytes: 41e6, ...TOTAL }, 'Paused at 41 MB of 93 MB.', ['Go on', 'Remove']],
  [{ kind: 'assembling', done: 0.4 }, 'Checking it and putting it together, 40 %.', []],
  [{ kind: 'failed', problem: { code: 'wrongHash' } }, 'it was set aside and is not used', ['Try again', 'Remove']],
];

describe('the models of a core whose fetches the test tells', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  it('follows a fetch from the click through every state, in words', () =>
    pages.open('day', async ({ page, stage, visit }) => {
      await visit('settings/model');
      const model = page.getByRole('list', { name: 'Models' }).getByRole('listitem').first();
      await model.getByRole('button', { name: 'Get SmolLM2 135M Instruct' }).click();
      await model.getByRole('button', { name: 'Pause SmolLM2 135M Instruct' }).waitFor();
      expect(stage.assets.asked).toEqual(['get SmolLM2-135M-Instruct']);
      for (const [state, words, buttons] of STATES) {
        stage.assets.become(FIRST_ASSET.id, state);
        await model.getByText(words).waitFor();
        expect(await model.getByRole('button').allTextContents()).toEqual(buttons);
      }
    }));

  it('greets a new data folder once, and is out of the way after Escape and a reload', () =>
    pages.open('firstRun', async ({ page }) => {
      const welcome = page.getByRole('region', { name: 'Welcome' });
      await welcome.waitFor();
      await page.getByRole('textbox', { name: 'Message' }).fill('Half a thought');
      await page.keyboard.press('Escape');
      await welcome.waitFor({ state: 'detached' });
      expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Half a thought');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Message');
      await page.reload();
      await page.getByRole('list', { name: 'Examples' }).waitFor();
      expect(await welcome.count()).toBe(0);
    }));
});
