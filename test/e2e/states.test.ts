import { afterAll, beforeAll, describe, it } from 'vitest';
import { openPages } from './stage/openPage.ts';

const HOUR_MS = 3_600_000;
const NIGHT_MS = 60_000;

describe('what the page says of the core, in states that a day rarely reaches', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  it('sleeps by itself once its window is open, it is plugged in and nobody is there, and wakes with a verdict', () =>
    pages.open(
      'day',
      async ({ page, stage, visit }) => {
        await visit('sleep');
        stage.machine.advance(6.5 * HOUR_MS);
        await page.getByRole('heading', { name: 'This computer is on battery.' }).waitFor();
        await page.getByText('Everything else is ready.').waitFor();
        stage.machine.plugIn();
        stage.machine.advance(60_000);
        await page.getByRole('button', { name: 'Wake up' }).waitFor({ timeout: NIGHT_MS });
        const newest = page.getByRole('list', { name: 'Nights' }).getByRole('link', { name: /^25/ });
        await newest.getByText(/Good night|Restless/).waitFor({ timeout: NIGHT_MS });
      },
      {},
      { stepsAtOnce: 290, stepMs: 100, itemMs: 0 },
    ));

  it('says that a night is held, and goes on with it', () =>
    pages.open('paused', async ({ page, visit }) => {
      await visit('sleep');
      await page.getByRole('heading', { name: /^Paused, \d+ %$/ }).waitFor();
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('heading', { name: /^Asleep, \d+ %$/ }).waitFor();
      await page.getByText(/Training: step 1[34]\d of 300/).waitFor();
    }));

  it('pauses for who writes in the night, and answers', () =>
    pages.open(
      'asleep',
      async ({ page }) => {
        await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Are you awake?');
        await page.keyboard.press('Enter');
        await page.getByRole('article', { name: 'Circadia' }).getByText('Yes, for you.').waitFor();
        await page.getByRole('link', { name: /^Sleep state: Paused/ }).waitFor();
      },
      {},
      { reply: () => 'Yes, for you.' },
    ));

  it('says that no model is there, in chat, health and where it would sleep', () =>
    pages.open('noModel', async ({ page, visit }) => {
      const missing = page.getByText('The pocket model is missing.');
      await missing.first().waitFor();
      await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Hi.');
      await page.keyboard.press('Enter');
      await page.getByRole('article', { name: 'Circadia' }).getByText('The pocket model is missing.').waitFor();
      await visit('sleep');
      await page.getByRole('main').getByRole('button', { name: 'Go to sleep' }).click();
      await page.getByText('Not asleep yet. The pocket model is missing.').waitFor();
    }));

  it('fails an answer in the sentence of a dead engine, and answers again once it is restarted', () =>
    pages.open(
      'empty',
      async ({ page, stage }) => {
        stage.ways.dead = 'The engine stopped.';
        await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Hi.');
        await page.keyboard.press('Enter');
        const answer = page.getByRole('article', { name: 'Circadia' });
        await answer.getByText('The engine stopped.').waitFor();
        stage.ways.dead = null;
        await answer.getByRole('button', { name: 'Try again' }).click();
        await answer.getByText('Hello.').waitFor();
      },
      {},
      { reply: () => 'Hello.' },
    ));
});
