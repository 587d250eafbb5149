import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { appRoot, startWebHost, type WebHost } from './webHost.ts';

const shots = join(appRoot, 'test-results', 'shots');
const ANSWER_MS = 60_000;
const NIGHT_MS = 15 * 60_000;

describe('a day and a night in the browser', () => {
  let host: WebHost;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  const outside: string[] = [];

  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    host = await startWebHost({ sleep: { suite: 'quick', byItself: false } });
    browser = await launchBrowser();
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      if (
        !request.url().startsWith(new URL(host.address).origin) &&
        !request.url().startsWith('data:') &&
        !request.url().startsWith('blob:')
      )
        outside.push(request.url());
    });
    await page.goto(host.address);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  const visit = (name: string) =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
  const answers = () => page.getByRole('log').getByRole('article', { name: 'Circadia' });
  const ask = async (text: string) => {
    await page.getByRole('textbox', { name: 'Message' }).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('article', { name: 'You' }).filter({ hasText: text }).last().waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor({ timeout: ANSWER_MS });
    return (await answers().last().innerText()).trim();
  };

  it('keeps the token out of the address bar', async () => {
    await page.getByRole('textbox', { name: 'Message' }).waitFor({ timeout: ANSWER_MS });
    expect(page.url()).not.toContain(new URL(host.address).hash.slice(1));
  });

  it('streams an answer to a fact, and recalls the fact in a new conversation', async () => {
    expect(await ask('My dog is called Biscuit.')).not.toBe('');
    await page.getByRole('button', { name: 'New chat' }).first().click();
    const answer = await ask('What is my dog called?');
    expect(answer).toContain('Biscuit');
    expect(
      await page.getByRole('article', { name: 'Circadia' }).last().getByText('My dog is called Biscuit.').count(),
    ).toBeGreaterThan(0);
  });

  it('keeps each version of an answer and of a question, and stays with the one you choose', async () => {
    const answer = answers().last();
    await answer.getByRole('button', { name: 'Regenerate' }).click();
    await answer.getByText('2 of 2').waitFor({ timeout: ANSWER_MS });
    await page.getByRole('button', { name: 'Send' }).waitFor({ timeout: ANSWER_MS });
    await answer.getByRole('button', { name: 'Previous version' }).press('Enter');
    await answer.getByText('1 of 2').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Previous version');
    const question = page.getByRole('article', { name: 'You' }).last();
    await question.getByRole('button', { name: 'Ask it in other words' }).click();
    await page.getByRole('textbox', { name: 'Question' }).fill('Do you know the name of my dog?');
    await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await question.getByText('2 of 2').waitFor({ timeout: ANSWER_MS });
    await page.getByRole('button', { name: 'Send' }).waitFor({ timeout: ANSWER_MS });
    await question.getByRole('button', { name: 'Previous version' }).click();
    await question.getByText('What is my dog called?').waitFor();
    await answer.getByText('1 of 2').waitFor();
    await page.reload();
    await question.getByText('What is my dog called?').waitFor({ timeout: ANSWER_MS });
    await answer.getByText('1 of 2').waitFor();
  });

  it('lists the memory with its source', async () => {
    await visit('Memory');
    await page.getByText('My dog is called Biscuit.').first().waitFor();
  });

  it(
    'goes to sleep, shows phases and losses while it sleeps, and wakes with a verdict',
    async () => {
      await visit('Chat');
      await page.getByRole('button', { name: 'New chat' }).first().click();
      await ask('Please keep your answers short from now on.');
      await ask('I am tired today.');
      await visit('Sleep');
      await page.getByRole('main').getByRole('button', { name: 'Go to sleep' }).click();
      await page.getByRole('button', { name: 'Wake up' }).first().waitFor({ timeout: ANSWER_MS });
      await page
        .getByText(/Training: step \d+ of 300/)
        .first()
        .waitFor({ timeout: NIGHT_MS });
      await page.screenshot({ path: join(shots, 'asleep.png') });
      const nights = page.getByRole('list', { name: 'Nights' });
      await nights.getByRole('listitem').first().waitFor({ timeout: NIGHT_MS });
      await nights
        .getByText(/Good night|Restless/)
        .first()
        .waitFor({ timeout: NIGHT_MS });
    },
    NIGHT_MS * 2,
  );

  it('shows the loss curve and the score matrix of that night', async () => {
    await page.getByRole('list', { name: 'Nights' }).getByRole('link').first().click();
    await page.getByRole('figure', { name: 'Loss' }).waitFor();
    const table = page.getByRole('table', { name: 'Harness scores' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(10);
    await page.screenshot({ path: join(shots, 'night.png'), fullPage: true });
  });

  it('undoes the night when it was kept, and says so when it was not', async () => {
    const undo = page.getByRole('button', { name: 'Undo this night' });
    const kept = (await undo.count()) > 0;
    if (kept) {
      await undo.click();
      const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: /Undo/ });
      if ((await confirm.count()) > 0) await confirm.click();
      await undo.waitFor({ state: 'detached', timeout: ANSWER_MS });
    }
    const outcome = kept ? /undone|Back to|In use/i : /nothing changed/i;
    await page.getByText(outcome).first().waitFor({ timeout: ANSWER_MS });
    expect(await undo.count()).toBe(0);
  });

  it.each(['Chat', 'Memory', 'Sleep', 'Lab', 'Settings'])(
    'has no accessibility violation on %s, light or dark',
    async (view) => {
      await visit(view);
      await page.getByRole('main').getByRole('heading').first().waitFor({ timeout: ANSWER_MS });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const [size, width, height] of [
          ['wide', 1440, 900],
          ['narrow', 760, 700],
        ] as const) {
          await page.setViewportSize({ width, height });
          await page.screenshot({ path: join(shots, `${view.toLowerCase()}-${colorScheme}-${size}.png`) });
        }
        await page.setViewportSize({ width: 1440, height: 900 });
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
        expect(
          violations.map(
            (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
          ),
        ).toEqual([]);
      }
    },
  );

  it('keeps the conversation over a reload, made no request elsewhere and broke no policy', async () => {
    await page.reload();
    await visit('Chat');
    await page.getByText('What is my dog called').first().waitFor({ timeout: ANSWER_MS });
    expect(outside).toEqual([]);
    expect(problems).toEqual([]);
  });
});
