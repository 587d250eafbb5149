import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './stage/openPage.ts';

/**
 * The keys with which an input method takes or gives up what it composes. In Safari the composition has ended when the
 * key arrives, with the code 229.
 */
const BROWSERS = {
  Chrome: { isComposing: true, keyCode: 229 },
  Safari: { isComposing: false, keyCode: 229 },
} as const;

/** Composes “にほん” in the focused field and takes or gives it up with this key, as the browser named would tell. */
function compose(page: Page, browser: keyof typeof BROWSERS, key: 'Enter' | 'Escape') {
  return page.evaluate(
    ({ how, key, ended }) => {
      const field = document.activeElement!;
      const composition = (type: string) =>
        field.dispatchEvent(new CompositionEvent(type, { bubbles: true, data: 'にほん' }));
      composition('compositionstart');
      document.execCommand('insertText', false, 'にほん');
      if (ended) composition('compositionend');
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }));
      if (!ended) composition('compositionend');
    },
    { how: BROWSERS[browser], key, ended: browser === 'Safari' },
  );
}

/**
 * Escape outside a composition closes what is open; the library waits a moment after a composition before it believes
 * one.
 */
const close = (page: Page) =>
  expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      return page.getByRole('dialog').count();
    })
    .toBe(0);

describe('an input method', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  it.each(['Chrome', 'Safari'] as const)('sends no half word and closes nothing with its own keys: %s', (browser) =>
    pages.open('day', async ({ page, visit }) => {
      await visit('chat/c2');
      const message = page.getByRole('textbox', { name: 'Message', exact: true });
      await message.focus();
      await compose(page, browser, 'Enter');
      await expect.poll(() => message.inputValue()).toBe('にほん');
      expect(await page.getByRole('article', { name: 'You' }).count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.getByRole('article', { name: 'You' }).getByText('にほん').waitFor();

      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Search chats, memory and commands').waitFor();
      for (const key of ['Enter', 'Escape'] as const) await compose(page, browser, key);
      expect(await page.getByPlaceholder('Search chats, memory and commands').inputValue()).toBe('にほんにほん');
      expect(page.url()).toContain('#/chat/c2');
      await close(page);

      await visit('memory/m1');
      await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Edit' }).click();
      for (const key of ['Enter', 'Escape'] as const) await compose(page, browser, key);
      expect(await page.getByRole('textbox', { name: 'Memory', exact: true }).inputValue()).toContain('にほんにほん');
      await close(page);

      await page.getByRole('button', { name: 'More about Thesis, chapter four' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
      await page.getByRole('textbox', { name: 'Title' }).fill('');
      for (const key of ['Enter', 'Escape'] as const) await compose(page, browser, key);
      expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('にほんにほん');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'にほんにほん' }).waitFor();
    }),
  );
});
