import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './stage/openPage.ts';

const SIX_LINES = ['I have six things to say:', 'one,', 'two,', 'three,', 'four,', 'and five.'];
const LONG = Array.from(
  { length: 24 },
  (_, line) => `Sentence ${line + 1} of a long answer that wraps more than once when the window is narrow.`,
).join('\n\n');
const CODE = `Here it is.\n\n\`\`\`python\n${Array.from({ length: 60 }, (_, line) => `print("line ${line + 1}")`).join('\n')}\n\`\`\`\n\nThat was all.`;
const REPLIES: Record<string, string> = { 'Hi.': 'Hello. How are you today?', long: LONG, code: CODE };
const core = { reply: (question: string) => REPLIES[question] ?? 'I read all of it.', wordMs: 2 };

const field = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
const jump = (page: Page) => page.getByRole('button', { name: 'To the newest' });

/** Sends and waits for the end of the answer. */
async function ask(page: Page, text: string) {
  await field(page).fill(text);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
}

/**
 * How many pixels of the newest message lie below what can be seen, and how far the transcript is from its end; after
 * everything has settled.
 */
async function below(page: Page) {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const scroller = document.querySelector('[role="log"]')!;
    const last = [...scroller.querySelectorAll('article')].at(-1)!;
    return {
      hidden: Math.max(0, Math.round(last.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom)),
      away: Math.round(scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop),
    };
  });
}
const AT_END = { hidden: 0, away: 0 };

describe('the transcript', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  it.each([
    [1440, 900],
    [760, 560],
    [390, 844],
  ])('keeps the newest answer in sight at %i × %i, whatever is asked', (width, height) =>
    pages.open(
      'empty',
      async ({ page }) => {
        for (let turn = 0; turn < 5; turn += 1) {
          await ask(page, 'Hi.');
          expect({ turn, ...(await below(page)) }).toEqual({ turn, ...AT_END });
        }
        for (const text of [
          SIX_LINES.join('\n'),
          'Hi.',
          'long',
          'Hi.',
          'code',
          SIX_LINES.join('\n').repeat(6),
          'Hi.',
        ]) {
          await ask(page, text);
          expect({ text: text.slice(0, 20), ...(await below(page)) }).toEqual({ text: text.slice(0, 20), ...AT_END });
        }
      },
      { viewport: { width, height } },
      core,
    ),
  );

  it('stays at the end while the window and the message grow and shrink, and when a chat is opened again', () =>
    pages.open(
      'day',
      async ({ page, visit }) => {
        await visit('chat/c2');
        await ask(page, 'Hi.');
        await ask(page, 'long');
        await ask(page, 'code');
        for (const [width, height] of [
          [800, 600],
          [390, 500],
          [1440, 900],
        ] as const) {
          await page.setViewportSize({ width, height });
          expect({ width, ...(await below(page)) }).toEqual({ width, ...AT_END });
        }
        await field(page).fill(SIX_LINES.join('\n').repeat(3));
        expect(await below(page)).toEqual(AT_END);
        await field(page).fill('');
        expect(await below(page)).toEqual(AT_END);
        await visit('chat/c1');
        await page.getByRole('article').first().waitFor();
        expect(await below(page)).toEqual(AT_END);
        await visit('chat/c2');
        await page.getByText('That was all.').waitFor();
        expect(await below(page)).toEqual(AT_END);
        await page
          .getByRole('article', { name: 'Circadia' })
          .last()
          .getByRole('button', { name: 'Regenerate' })
          .click();
        await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
        await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
        expect(await below(page)).toEqual(AT_END);
      },
      {},
      core,
    ));

  it('stays where you read once you have scrolled up, and goes on following from its button', () =>
    pages.open(
      'day',
      async ({ page, visit }) => {
        await visit('chat/c2');
        await ask(page, 'long');
        await field(page).fill('long');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
        expect(await jump(page).count()).toBe(0);
        await page.getByRole('log').hover();
        await page.mouse.wheel(0, -500);
        await jump(page).waitFor();
        const top = () => page.getByRole('log').evaluate((log) => Math.round(log.scrollTop));
        const read = await top();
        const length = () => page.getByRole('article').last().innerText();
        const before = (await length()).length;
        await expect.poll(async () => (await length()).length).toBeGreaterThan(before + 200);
        expect(await top()).toBe(read);
        await jump(page).click();
        // While it grows, a reading can fall between new words and the frame that follows them.
        await expect.poll(async () => (await below(page)).away).toBe(0);
        expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Message');
        await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
        expect(await below(page)).toEqual(AT_END);
        expect(await jump(page).count()).toBe(0);
        // A new question is always shown, also from far above.
        await page.mouse.wheel(0, -900);
        await jump(page).waitFor();
        await ask(page, 'Hi.');
        expect(await below(page)).toEqual(AT_END);
      },
      {},
      { ...core, wordMs: 6 },
    ));

  it('opens at the message that a link leads to, and offers the way to the end', () =>
    pages.open('day', async ({ page, visit }) => {
      await visit('chat/c1/c1-1');
      const goal = page.getByRole('article', { name: 'You' }).filter({ hasText: 'Nadia and the boys' });
      await goal.waitFor();
      await expect.poll(() => goal.evaluate((one) => one.getBoundingClientRect().top >= 40)).toBe(true);
      await jump(page).click();
      expect(await below(page)).toEqual(AT_END);
    }));
});
