import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages, type Scenario } from './stage/openPage.ts';

/**
 * One press that would take something away: where it is, how it is pressed, what is asked, and how to see that it is
 * still there.
 */
interface Loss {
  what: string;
  scenario?: Scenario;
  at: string;
  press(page: Page): Promise<void>;
  says: RegExp;
  keep: string;
  act: string;
  still(page: Page): Promise<void>;
  gone(page: Page): Promise<void>;
}
const command = async (page: Page, name: string) => {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search chats, memory and commands').fill(name);
  await page.getByRole('option', { name, exact: true }).waitFor();
  await page.keyboard.press('Enter');
};
const LOSSES: readonly Loss[] = [
  {
    what: 'a night, on its page',
    at: 'sleep/24',
    press: (page) => page.getByRole('button', { name: 'Undo this night' }).click(),
    says: /answers again as it did before night 24/,
    keep: 'Keep the night',
    act: 'Undo night 24',
    still: (page) => page.getByRole('button', { name: 'Undo this night' }).waitFor(),
    gone: (page) => page.getByRole('button', { name: 'Undo this night' }).waitFor({ state: 'detached' }),
  },
  {
    what: 'a night, in its report',
    scenario: 'unread',
    at: 'chat',
    press: (page) => page.getByRole('button', { name: 'Undo this night' }).click(),
    says: /its turns can be learned again/,
    keep: 'Keep the night',
    act: 'Undo night 24',
    still: (page) => page.getByRole('button', { name: 'Undo this night' }).waitFor(),
    gone: (page) => page.getByText('Back to night 21').waitFor(),
  },
  {
    what: 'a running night, from the commands',
    scenario: 'asleep',
    at: 'chat',
    press: (page) => command(page, 'Wake up'),
    says: /keeps nothing of what it trained/,
    keep: 'Let it sleep',
    act: 'Stop and discard',
    still: async () => {},
    gone: async () => {},
  },
  {
    what: 'a trait of your style',
    at: 'settings/style',
    press: (page) => page.getByRole('button', { name: 'Remove: No bullet points' }).click(),
    says: /counted anew from now/,
    keep: 'Keep',
    act: 'Remove',
    still: (page) => page.getByRole('button', { name: 'Remove: No bullet points' }).waitFor(),
    gone: (page) => page.getByRole('button', { name: 'Remove: No bullet points' }).waitFor({ state: 'detached' }),
  },
  {
    what: 'a wish',
    at: 'settings/style',
    press: (page) => page.getByRole('button', { name: 'Remove: Metric before imperial.' }).click(),
    says: /its text leaves memory/,
    keep: 'Keep',
    act: 'Remove',
    still: (page) => page.getByRole('button', { name: 'Remove: Metric before imperial.' }).waitFor(),
    gone: (page) =>
      page.getByRole('button', { name: 'Remove: Metric before imperial.' }).waitFor({ state: 'detached' }),
  },
  {
    what: 'a memory',
    at: 'memory/m1',
    press: (page) =>
      page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Forget' }).click(),
    says: /leaves memory/i,
    keep: 'Keep',
    act: 'Forget',
    still: (page) => page.getByRole('link', { name: /The oven runs/ }).waitFor(),
    gone: (page) => page.getByRole('link', { name: /The oven runs/ }).waitFor({ state: 'detached' }),
  },
  {
    what: 'a chat',
    at: 'chat/c2',
    press: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
    },
    says: /messages leave this computer/,
    keep: 'Keep',
    act: 'Delete',
    still: (page) => page.locator('a[href="#/chat/c2"]').first().waitFor(),
    gone: (page) => page.locator('a[href="#/chat/c2"]').first().waitFor({ state: 'detached' }),
  },
  {
    what: 'an exam that runs in the lab',
    at: 'lab',
    press: async (page) => {
      if ((await page.getByRole('region', { name: 'Running' }).count()) === 0) {
        await page.getByRole('button', { name: 'Run the exam now' }).click();
        await page.getByRole('menuitem', { name: /^Quick/ }).click();
      }
      await page.getByRole('region', { name: 'Running' }).getByRole('button', { name: 'Stop' }).click();
    },
    says: /Nothing of what it has measured so far is kept/,
    keep: 'Let it run',
    act: 'Stop',
    still: (page) => page.getByRole('region', { name: 'Running' }).waitFor(),
    gone: async () => {},
  },
];

describe('what cannot be taken back', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  it.each(LOSSES.map((loss) => [loss.what, loss] as const))(
    'is asked about first, saying what will change: %s',
    (_what, loss) =>
      pages.open(loss.scenario ?? 'day', async ({ page, visit }) => {
        if (loss.at !== 'chat') await visit(loss.at);
        const question = page.getByRole('alertdialog');
        for (const answer of ['Escape', loss.keep]) {
          await loss.press(page);
          await question.getByText(loss.says).waitFor();
          if (answer === 'Escape') await page.keyboard.press('Escape');
          else await question.getByRole('button', { name: answer, exact: true }).click();
          await question.waitFor({ state: 'detached' });
          await loss.still(page);
        }
        await loss.press(page);
        await question.getByRole('button', { name: loss.act, exact: true }).click();
        await loss.gone(page);
      }),
  );

  it('loses no words to a press beside the sheet', () =>
    pages.open('day', async ({ page, visit }) => {
      await visit('memory/m1');
      await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Edit' }).click();
      const field = page.getByRole('textbox', { name: 'Memory', exact: true });
      await field.fill('The oven runs about 25 °C hot, I measured it twice.');
      await page.mouse.click(20, 880);
      expect(await field.inputValue()).toContain('I measured it twice');
    }));
});
