import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './stage/openPage.ts';

describe('how the page looks', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  it('keeps the edge of everything that can be pressed or filled in where colours are forced', () =>
    pages.open('day', async ({ page, visit }) => {
      const found: Record<string, string[]> = {};
      for (const view of ['chat/c1', 'memory/m0', 'sleep', 'sleep/24', 'lab', 'settings/sleep', 'settings/style']) {
        await visit(view);
        await page.getByRole('main').locator('h2, article').first().waitFor();
        const drawn = await page.evaluate(() => {
          for (const before of document.querySelectorAll('[data-edged]')) before.removeAttribute('data-edged');
          const edged = [
            ...document.querySelectorAll(
              'button, a, input, select, textarea, label, form, [role="switch"], [data-piece="note"], article > div[dir]',
            ),
          ].filter((element) => {
            const { boxShadow, backgroundColor } = getComputedStyle(element);
            return element.checkVisibility() && (boxShadow !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)');
          });
          for (const element of edged) element.setAttribute('data-edged', '');
          return edged.length;
        });
        expect(drawn).toBeGreaterThan(5);
        await page.emulateMedia({ forcedColors: 'active' });
        const bare = await page.evaluate(() =>
          [...document.querySelectorAll('[data-edged]')]
            .filter((element) => {
              const { borderTopWidth, outlineStyle, forcedColorAdjust } = getComputedStyle(
                element,
              ) as CSSStyleDeclaration & {
                forcedColorAdjust: string;
              };
              return borderTopWidth === '0px' && outlineStyle === 'none' && forcedColorAdjust !== 'none';
            })
            .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
        );
        const chosen = await page.evaluate(() =>
          [
            ...document.querySelectorAll(
              '[role="group"] > [aria-pressed="true"], [aria-checked="true"], :checked:not(option), nav a[aria-current], [data-on], [data-selected]',
            ),
          ]
            .filter(
              (element) =>
                element.checkVisibility() &&
                getComputedStyle(element).outlineStyle === 'none' &&
                getComputedStyle(element).backgroundColor === getComputedStyle(document.body).backgroundColor,
            )
            .map((element) => element.className),
        );
        if (bare.length + chosen.length > 0) found[view] = [...new Set([...bare, ...chosen])];
        const folder = process.env['CIRCADIA_PICTURES'];
        if (folder !== undefined) await page.screenshot({ path: `${folder}/forced-${view.replaceAll('/', '-')}.png` });
        await page.emulateMedia({ forcedColors: 'none' });
      }
      expect(found).toEqual({});
    }));

  it('draws in a browser whose language is no valid tag, as under LANG=C', () =>
    pages.open('day', async ({ page, problems }) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'language', { configurable: true, get: () => 'en-US@posix' }),
      );
      await page.reload();
      await page.getByRole('link', { name: 'Sleep', exact: true }).first().click();
      await page.getByRole('heading', { name: 'Five weeks' }).waitFor();
      expect(problems).toEqual([]);
    }));

  it('moves nothing for who wants less motion', () =>
    pages.open('asleep', async ({ page, visit }) => {
      for (const view of ['sleep', 'chat/c1', 'sleep/25', 'settings/sleep']) {
        await visit(view);
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').waitFor();
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((element) => element.getAnimations().some((one) => one.playState === 'running'))
            .map((element) => element.className),
        );
        expect({ view, moving }).toEqual({ view, moving: [] });
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }));
});
