import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './stage/openPage.ts';

/** Something that opens over the page or in it: where, and what opens it. */
interface Opening {
  at: string;
  what: string;
  opener(page: Page): Locator;
  /** What is chosen in the menu that the opener opens. */
  then?: string;
  /** The role of what opens. */
  role: 'dialog' | 'alertdialog' | 'menu' | 'complementary';
  /** Closes besides Escape. */
  close?: string;
}
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first();
const OPENINGS: readonly Opening[] = [
  {
    at: 'chat/c1',
    what: 'search, by its button',
    opener: (page) => page.getByRole('button', { name: 'Search', exact: true }),
    role: 'dialog',
  },
  { at: 'chat/c1', what: 'the menu of the chat', opener: button('More'), role: 'menu' },
  {
    at: 'chat/c1',
    what: 'the system prompt',
    opener: button('More'),
    then: 'System prompt',
    role: 'dialog',
    close: 'Close',
  },
  {
    at: 'chat/c1',
    what: 'the question before a chat is deleted',
    opener: button('More'),
    then: 'Delete',
    role: 'alertdialog',
    close: 'Keep',
  },
  {
    at: 'chat/c1',
    what: 'rename',
    opener: button('More about Saturday dinner for four'),
    then: 'Rename',
    role: 'dialog',
    close: 'Keep',
  },
  { at: 'chat/c1', what: 'another wording', opener: button('Ask it in other words'), role: 'dialog', close: 'Close' },
  {
    at: 'chat/c1',
    what: 'what the model saw',
    opener: button('What the model saw'),
    role: 'complementary',
    close: 'Close',
  },
  { at: 'memory/m0', what: 'write a memory', opener: button('Write one'), role: 'dialog', close: 'Close' },
  {
    at: 'memory/m0',
    what: 'edit a memory',
    opener: (page) => page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Edit' }),
    role: 'dialog',
    close: 'Close',
  },
  {
    at: 'memory/m0',
    what: 'the question before a memory is forgotten',
    opener: (page) => page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Forget' }),
    role: 'alertdialog',
    close: 'Keep',
  },
  {
    at: 'memory',
    what: 'edit a proposal',
    opener: (page) =>
      page
        .getByRole('region', { name: /^To confirm/ })
        .getByRole('button', { name: 'Edit' })
        .first(),
    role: 'dialog',
    close: 'Close',
  },
  {
    at: 'sleep/24',
    what: 'the question before a night is undone',
    opener: button('Undo this night'),
    role: 'alertdialog',
    close: 'Keep the night',
  },
  { at: 'sleep/24', what: 'the lessons of a night', opener: button('Read them'), role: 'dialog' },
  { at: 'lab', what: 'the exams', opener: button('Run the exam now'), role: 'menu' },
  { at: 'lab', what: 'a new experiment', opener: button('New experiment'), role: 'dialog', close: 'Close' },
  { at: 'settings/style', what: 'a new wish', opener: button('Add a wish'), role: 'dialog', close: 'Close' },
  {
    at: 'settings/style',
    what: 'the question before a trait is removed',
    opener: button('Remove: Short answers'),
    role: 'alertdialog',
    close: 'Keep',
  },
];

const mark = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, { marked: document.activeElement });
  });
const backAtMark = (page: Page) =>
  page.evaluate(() =>
    document.activeElement === (window as unknown as { marked: Element }).marked
      ? 'back'
      : (document.activeElement?.outerHTML.slice(0, 120) ?? 'nothing'),
  );
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

describe('the focus', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  it('returns to where it was from everything that opens, by Escape and by its button', () =>
    pages.open('day', async ({ page, visit }) => {
      const found: string[] = [];
      for (const opening of OPENINGS) {
        await visit(opening.at);
        for (const close of ['Escape', ...(opening.close === undefined ? [] : [opening.close])]) {
          const opener = opening.opener(page);
          await opener.focus();
          await mark(page);
          await page.keyboard.press('Enter');
          if (opening.then !== undefined)
            await page.getByRole('menuitem', { name: opening.then, exact: true }).press('Enter');
          const opened = page.getByRole(
            opening.role,
            opening.role === 'complementary' ? { name: 'What the model saw' } : {},
          );
          await opened.first().waitFor();
          if (close === 'Escape') await page.keyboard.press('Escape');
          else await opened.getByRole('button', { name: close, exact: true }).press('Enter');
          await opened.first().waitFor({ state: 'detached' });
          const where = await backAtMark(page);
          if (where !== 'back') found.push(`${opening.what}, closed by ${close}: ${where}`);
        }
      }
      expect(found).toEqual([]);
    }));

  it('returns to the message and to the list from the search that Ctrl K opens', () =>
    pages.open('day', async ({ page, visit }) => {
      await visit('chat/c1');
      for (const place of [
        page.getByRole('textbox', { name: 'Message', exact: true }),
        page.getByRole('link', { name: 'Lab', exact: true }),
      ]) {
        await place.focus();
        await mark(page);
        await page.keyboard.press('Control+k');
        await page.keyboard.type('tides');
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        expect(await backAtMark(page)).toBe('back');
      }
    }));

  it('returns to the memory in the list when its details close', () =>
    pages.open('day', async ({ page, visit }) => {
      await visit('memory');
      for (const how of ['Escape', 'Enter']) {
        await page.getByRole('link', { name: /The oven runs/ }).focus();
        await mark(page);
        await page.keyboard.press('Enter');
        await page.getByRole('complementary', { name: 'Details' }).waitFor();
        await page.getByRole('link', { name: 'Close details' }).press(how);
        await page.getByRole('complementary', { name: 'Details' }).waitFor({ state: 'detached' });
        await expect.poll(() => backAtMark(page)).toBe('back');
      }
    }));

  it('goes to the message when the report of the night closes', () =>
    pages.open('unread', async ({ page }) => {
      await page.getByRole('button', { name: 'Start the day' }).press('Escape');
      await expect.poll(() => focused(page)).toBe('Message');
    }));

  it('stays in the page when what was pressed is gone', () =>
    pages.open('day', async ({ page, visit }) => {
      const onBody = () =>
        page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
      const press = async (locator: Locator) => {
        await locator.press('Enter');
        await expect.poll(onBody).toBe(false);
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        expect({ after: String(locator), body: await onBody() }).toEqual({ after: String(locator), body: false });
      };
      await visit('memory/m1');
      await press(page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Forget' }));
      await press(page.getByRole('alertdialog').getByRole('button', { name: 'Forget' }));
      await page.getByText('so no night needs undoing').waitFor();
      await press(page.getByRole('button', { name: 'Close', exact: true }));
      await press(
        page
          .getByRole('region', { name: /^To confirm/ })
          .getByRole('button', { name: 'True' })
          .first(),
      );
      await page.getByRole('checkbox', { name: /allotment/ }).waitFor();
      await page.getByRole('checkbox').first().press(' ');
      await press(page.getByRole('button', { name: 'Clear selection' }));
      await visit('sleep/24');
      await press(page.getByRole('button', { name: 'Undo this night' }));
      await press(page.getByRole('button', { name: 'Undo night 24' }));
      await page.getByRole('button', { name: 'Undo this night' }).waitFor({ state: 'detached' });
      expect(await onBody()).toBe(false);
      await visit('settings/style');
      await press(page.getByRole('button', { name: 'Remove: Short answers' }));
      await press(page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }));
      await page.getByRole('button', { name: 'Remove: Short answers' }).waitFor({ state: 'detached' });
      expect(await onBody()).toBe(false);
      await visit('lab');
      await press(page.getByRole('button', { name: 'Run the exam now' }));
      await press(page.getByRole('menuitem', { name: /^Quick/ }));
      await page.getByRole('region', { name: 'Running' }).waitFor();
      expect(await onBody()).toBe(false);
      await visit('chat/c1');
      await press(page.getByRole('button', { name: 'More', exact: true }));
      await press(page.getByRole('menuitem', { name: 'Delete' }));
      await press(page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }));
      // What was erased is told before anything else.
      await press(page.getByRole('dialog').getByRole('button', { name: 'Close' }));
      await expect.poll(() => focused(page)).toBe('Message');
    }));
});
