import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages, type Scenario } from './stage/openPage.ts';

/** States that a real day reaches too slowly, on the real core with seeded rows behind the web host's own policy. */
const STATES: readonly [Scenario, 'light' | 'dark', readonly string[]][] = [
  ['day', 'dark', ['chat/c1', 'memory/m0', 'sleep', 'sleep/22', 'lab']],
  ['day', 'light', ['sleep/tonight', 'settings/sleep', 'settings/style', 'settings/model']],
  ['empty', 'light', ['chat', 'sleep', 'lab']],
  ['firstRun', 'light', ['chat']],
  ['firstRun', 'dark', ['chat']],
  ['asleep', 'light', ['sleep', 'sleep/25']],
  ['failed', 'light', ['chat']],
];

describe('the pages on a core in every state', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  const open = (scenario: Scenario, act: (page: Page) => Promise<void>, colorScheme: 'light' | 'dark' = 'light') =>
    pages.open(scenario, ({ page }) => act(page), { colorScheme });

  /** Pictures for the eye, where a folder is given. */
  const pictures = async (page: Page, name: string) => {
    const folder = process.env['CIRCADIA_PICTURES'];
    if (folder === undefined) return;
    for (const [look, colorScheme, width] of [
      ['light', 'light', 1440],
      ['dark', 'dark', 1440],
      ['narrow', 'light', 760],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${folder}/${name}-${look}.png` });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('switches learning from an imported chat on in its menu, and takes its system prompt into use after it was read', () =>
    open('day', async (page) => {
      await page.getByRole('link', { name: 'Which bike light' }).click();
      await page.getByRole('heading', { name: 'Which bike light', level: 1 }).waitFor();
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: /^Learn from this chat 3 questions of it teach nothing/ }).click();
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Do not learn from this chat' }).waitFor();
      await page.getByRole('menuitem', { name: /^System prompt/ }).click();
      await page.getByText('Nobody reads it until you use it.').waitFor();
      expect(await page.getByRole('textbox', { name: 'System prompt' }).inputValue()).toBe('');
      await page.getByText('You sell bicycles.').waitFor();
      await page.getByRole('button', { name: 'Use it' }).click();
      await page.getByText('own system prompt').waitFor();
    }));

  for (const [scenario, scheme, addresses] of STATES) {
    it(`breaks no policy and no accessibility rule, ${scenario}, ${scheme}: ${addresses.join(' ')}`, () =>
      open(
        scenario,
        async (page) => {
          for (const address of addresses) {
            await page.evaluate((hash) => {
              location.hash = hash;
            }, `#/${address}`);
            await page.getByRole('main').locator('h2, article').first().waitFor();
            const { violations } = await new AxeBuilder({ page }).analyze();
            expect({
              address,
              violations: violations.map(
                (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
              ),
            }).toEqual({
              address,
              violations: [],
            });
          }
        },
        scheme,
      ));
  }

  it('keeps a draft over a reload, and an answer that was stopped', () =>
    open('empty', async (page) => {
      const field = page.getByRole('textbox', { name: 'Message', exact: true });
      await field.fill('half a thought');
      await page.reload();
      await expect.poll(() => field.inputValue()).toBe('half a thought');
      await field.press('Enter');
      await page.getByRole('article', { name: 'Circadia' }).getByText('A braise').waitFor();
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByText('Stopped. What it had written is kept.').waitFor();
      await expect.poll(() => field.inputValue()).toBe('');
    }));

  it('answers are text: no raw HTML, no images, only addresses a person would follow', () =>
    open('day', async (page) => {
      await page.evaluate(() => {
        location.hash = '#/chat/c1';
      });
      const answer = page.getByRole('article', { name: 'Circadia' }).filter({ hasText: 'braise' }).last();
      await answer.getByText('<b>raw</b>').waitFor();
      expect(await answer.locator('img').count()).toBe(0);
      expect(await answer.getByRole('link', { name: 'tides' }).getAttribute('href')).toBe('https://example.org/tides');
    }));

  it('shows the report of a finished night once, and leaves the sidebar in reach', () =>
    open('unread', async (page) => {
      const report = page.getByRole('dialog', { name: /Good morning|It is awake again/ });
      await report.getByText('lost nothing we can measure').waitFor();
      await page.getByRole('link', { name: 'Lab', exact: true }).click();
      await page.getByRole('link', { name: 'Chat', exact: true }).click();
      await report.getByRole('button', { name: 'See the night' }).click();
      await page.getByRole('figure', { name: 'Loss' }).waitFor();
      await page.getByRole('link', { name: 'Chat', exact: true }).click();
      await page.getByRole('textbox', { name: 'Message', exact: true }).waitFor();
      expect(await report.count()).toBe(0);
    }));

  it('draws what the brake chose from, and reads it out under the arrow keys', () =>
    open('day', async (page) => {
      await page.evaluate(() => {
        location.hash = '#/sleep/24';
      });
      await page.getByText('The brake put the lesson on at 75 %: at full strength it lost nine answers.').waitFor();
      const figure = page.getByRole('figure', { name: 'Brake' });
      await figure.press('End');
      await figure.getByRole('status').filter({ hasText: 'Step 250 at 25 %.' }).waitFor({ state: 'attached' });
      await page.getByRole('row', { name: /^250 ?, chosen 75 % .*passed/ }).waitFor();
      await pictures(page, 'brake');
    }));

  it('shows your style with why, and lets you set, switch off, remove and add', () =>
    open('day', async (page) => {
      await page.evaluate(() => {
        location.hash = '#/settings/style';
      });
      const main = page.getByRole('main');
      await main.getByText('3 answers you shortened').waitFor();
      await pictures(page, 'style');
      await main.getByRole('combobox', { name: 'Set: Short answers' }).selectOption('long');
      await main.getByText('You set it here').waitFor();
      await main.getByRole('combobox', { name: 'Set: Detailed answers' }).selectOption('As it finds');
      await main.getByText('3 answers you shortened').waitFor();
      await main.getByRole('switch', { name: 'Short answers' }).click();
      await main.getByText('Switched off. 3 answers you shortened').waitFor();
      await main.getByRole('button', { name: 'Remove: No bullet points' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
      await expect.poll(() => main.getByText('No more bullet points').count()).toBe(0);
      await main.getByRole('button', { name: 'Add a wish' }).click();
      await page.getByRole('textbox', { name: 'Wish' }).fill('Explain with an example.');
      await page.getByRole('button', { name: 'Save' }).click();
      await main.getByText('Explain with an example.').waitFor();
      await main.getByRole('button', { name: 'Remove: Metric before imperial.' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
      await expect.poll(() => main.getByText('Metric before imperial.', { exact: true }).count()).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((violation) => violation.id)).toEqual([]);
    }));

  it('takes a thumb, and a question in other words', () =>
    open('day', async (page) => {
      await page.evaluate(() => {
        location.hash = '#/chat/c1';
      });
      const answer = page.getByRole('article', { name: 'Circadia' }).first();
      await answer.hover();
      await answer.getByRole('button', { name: 'Good answer' }).click();
      await expect
        .poll(() => answer.getByRole('button', { name: 'Good answer' }).getAttribute('aria-pressed'))
        .toBe('true');
      await pictures(page, 'thumbs');
      const question = page.getByRole('article', { name: 'You' }).filter({ hasText: 'dessert' });
      await question.hover();
      await question.getByRole('button', { name: 'Ask it in other words' }).click();
      await page.getByRole('textbox', { name: 'Question' }).fill('And something for dessert, in one sentence?');
      await page.getByRole('button', { name: 'Send', exact: true }).last().click();
      await page.getByRole('article', { name: 'You' }).filter({ hasText: 'in one sentence' }).waitFor();
      expect(await page.getByRole('article', { name: 'You' }).filter({ hasText: 'Shopping list' }).count()).toBe(0);
    }));

  it('goes over to the version that a link leads to, and back by its buttons', () =>
    open('day', async (page) => {
      await page.evaluate(() => {
        location.hash = '#/chat/c1/c1-4-older';
      });
      const answer = page.getByRole('article', { name: 'Circadia' }).filter({ hasText: 'Brown the chicken on Friday' });
      await answer.getByText('1 of 2').waitFor();
      await expect.poll(() => answer.getAttribute('data-goal')).toBe('');
      await answer.getByRole('button', { name: 'Next version' }).click();
      await page
        .getByRole('article', { name: 'Circadia' })
        .filter({ hasText: 'Seventy-five minutes' })
        .getByText('2 of 2')
        .waitFor();
      await page.getByText('Shopping list as plain text, please.').waitFor();
      expect(await answer.count()).toBe(0);
    }));

  it('says why it does not sleep and offers the way out', () =>
    open('day', async (page) => {
      await page.getByRole('link', { name: 'Sleep', exact: true }).click();
      await page.getByRole('main').getByRole('button', { name: 'Go to sleep' }).click();
      await page.getByText('Not asleep yet. This computer is on battery.').waitFor();
      await page.getByRole('button', { name: 'Sleep anyway' }).waitFor();
    }));

  describe('Lab', () => {
    const axe = async (page: Page) =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
    const openRun = async (page: Page, name: string) => {
      await page.getByRole('link', { name: 'Lab', exact: true }).click();
      const runs = page.getByRole('group', { name: 'Runs to compare' });
      await runs.getByRole('button', { name: /^gem7/ }).click();
      await runs.getByRole('button', { name }).click();
    };

    it('opens a task of the score table to its answers, a page at a time', () =>
      open(
        'day',
        async (page) => {
          await openRun(page, 'Exam of the model in use');
          await page.getByText('3 of 400 answers changed since “Night 22”').waitFor();
          const scores = page.getByRole('table', { name: 'Harness scores' });
          await scores.getByRole('button', { name: 'Arithmetic' }).press('Enter');
          expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Answers');
          expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
          const list = page.getByRole('list', { name: 'Questions' });
          expect(await list.getByRole('listitem').count()).toBe(20);
          await page.getByText('1 to 20 of 50').waitFor();
          await page.getByRole('button', { name: 'Next' }).click();
          await page.getByText('21 to 40 of 50').waitFor();
          await page.getByRole('button', { name: /^Wrong/ }).click();
          // 9 of 50 are wrong in both exams, and 2 only in this one.
          await page.getByText('1 to 11 of 11').waitFor();
          await page.getByRole('combobox', { name: 'Task' }).selectOption('Every task');
          await page.getByText('1 to 20 of 129').waitFor();
          await list.locator('summary').first().press('Enter');
          await list.getByText('Expected:').first().waitFor();
          expect(await axe(page)).toEqual([]);
        },
        'dark',
      ));

    it('shows just the answers that changed, each beside the one before', () =>
      open('day', async (page) => {
        await openRun(page, 'Exam of the model in use');
        await page.getByRole('button', { name: 'Show the 3 that changed' }).click();
        const changed = page.getByRole('list', { name: 'Questions' }).getByRole('listitem');
        expect(await changed.count()).toBe(3);
        const first = changed.first();
        await first.getByText('right, then wrong').waitFor();
        await first.getByRole('heading', { name: 'Before, right' }).waitFor();
        await first.getByRole('heading', { name: 'Now, wrong' }).waitFor();
        expect(await first.getByText(/^Surprise 0\.100\./).count()).toBe(2);
        expect(await first.locator('ins').allTextContents()).not.toEqual([]);
        expect(await axe(page)).toEqual([]);
        await page.getByRole('button', { name: 'Close the list' }).click();
        expect(await changed.count()).toBe(0);
      }));

    it('says how an exam was taken, that the same model does not differ, and whose answers are gone', () =>
      open('day', async (page) => {
        await openRun(page, 'Night 22, three times');
        await page.getByRole('heading', { name: 'The same model twice: 0 of 80 answers differ.' }).waitFor();
        await page.getByText('a change of 6.3 points').waitFor();
        const runs = page.getByRole('group', { name: 'Runs to compare' });
        await runs.getByRole('button', { name: 'Night 22, three times' }).click();
        await runs.getByRole('button', { name: 'dolly1' }).click();
        await page.getByText('The answers of this run are not kept').waitFor();
        expect(await page.getByRole('table', { name: 'Harness scores' }).getByRole('button').count()).toBe(0);
        await page.getByRole('button', { name: 'Run the exam now' }).click();
        await page.getByRole('menuitem', { name: 'The same model twice, quick' }).click();
        await page.getByRole('region', { name: 'Running' }).getByText('The same model, three times').waitFor();
      }));
  });
});
