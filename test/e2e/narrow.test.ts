import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './stage/openPage.ts';

const VIEWS = [
  'chat',
  'chat/c1',
  'memory',
  'memory/m0',
  'sleep',
  'sleep/tonight',
  'sleep/24',
  'sleep/22',
  'lab',
  ...['general', 'model', 'sleep', 'memory', 'style', 'data', 'appearance', 'about'].map(
    (section) => `settings/${section}`,
  ),
];
/** Wide and high in CSS pixels; 720 × 450 is a window of 1440 × 900 at 200 %. */
const SIZES: readonly [number, number][] = [
  [360, 640],
  [390, 844],
  [720, 450],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [2560, 1440],
];

/** Those of them at which the layout is another one. */
const FEW_SIZES = SIZES.filter(([width]) => [360, 720, 1440].includes(width));

/** What scrolls sideways or stands out of the window; tables and code may scroll inside their own frame. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Charts follow their frame a few frames later.
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}`;
    const within = (element: Element, test: (style: CSSStyleDeclaration) => boolean): boolean =>
      test(getComputedStyle(element)) || (element.parentElement !== null && within(element.parentElement, test));
    const TABLES = '[role="group"]:is([aria-label="Exam"], [aria-label="Table"], [aria-label="What it chose from"])';
    const framed = (element: Element) =>
      element.closest(`${TABLES}, pre, [inert]`) !== null ||
      within(element, ({ clipPath }) => clipPath === 'inset(50%)');
    const cut = (element: Element) => within(element, ({ textOverflow }) => textOverflow === 'ellipsis');
    const found: string[] = [];
    // In a window of usual width the verdicts need no scrolling at all.
    for (const table of document.querySelectorAll('[role="group"][aria-label="Exam"]'))
      if (innerWidth >= 1440 && table.scrollWidth > table.clientWidth)
        found.push(`a table is cut by ${table.scrollWidth - table.clientWidth}`);
    const { scrollingElement } = document;
    if (scrollingElement !== null && scrollingElement.scrollWidth > innerWidth)
      found.push(`the page is ${scrollingElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll('#root *')) {
      if (!element.checkVisibility() || framed(element) || element instanceof SVGElement) continue;
      const style = getComputedStyle(element);
      if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`scrolls sideways by ${element.scrollWidth - element.clientWidth}: ${name(element)}`);
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !cut(element))
        found.push(`stands out by ${Math.round(box.right - innerWidth)}: ${name(element)}`);
    }
    return found.slice(0, 8);
  });
}

/** Whether one of the buttons of this name can be seen and pressed without scrolling. */
function inSight(page: Page, name: string): Promise<boolean> {
  return page.evaluate((label) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')].filter(
      (button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === label,
    );
    return buttons.some((button) => {
      const box = button.getBoundingClientRect();
      if (box.width < 24 || box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight)
        return false;
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return hit !== null && button.contains(hit);
    });
  }, name);
}

describe('in a window of any width', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  /** Every size of one view: what does not fit, and whether the button is in sight. */
  const fits = async (page: Page, name: string, button: string | null, sizes = SIZES) => {
    const found: string[] = [];
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      const at = `${width} × ${height}`;
      found.push(...(await sideways(page)).map((problem) => `${at} ${problem}`));
      if (button !== null && !(await inSight(page, button))) found.push(`${at} ${button} is out of sight`);
      await pictures(page, `${name}-${width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    return found;
  };
  /** Pictures for the eye, where a folder is given. */
  const pictures = async (page: Page, name: string) => {
    const folder = process.env['CIRCADIA_PICTURES'];
    if (folder === undefined) return;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name.replaceAll('/', '-')}-${colorScheme}.png` });
    }
  };

  it.each([
    ['day', VIEWS, 'Go to sleep'],
    ['empty', ['chat', 'sleep', 'lab', 'memory'], 'Go to sleep'],
    ['firstRun', ['chat'], 'Skip'],
    ['asleep', ['sleep'], 'Wake up'],
    ['asleep', ['sleep/25', 'chat/c1'], null],
    ['unread', ['chat'], 'Start the day'],
    ['failed', ['chat'], 'Restart the engine'],
  ] as const)('nothing scrolls sideways and what matters is in sight: %s, %j, %s', (scenario, views, button) =>
    pages.open(scenario, async ({ page, visit }) => {
      const found: Record<string, readonly string[]> = {};
      for (const view of views) {
        await visit(view);
        await page.getByRole('main').locator('h2, article').first().waitFor({ state: 'attached' });
        const problems = await fits(page, `${scenario}-${view}`, button);
        if (problems.length > 0) found[view] = problems;
      }
      expect(found).toEqual({});
    }),
  );

  it('answers, dialogs and lists of long words fit', () =>
    pages.open(
      'day',
      async ({ page, visit }) => {
        const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
        await visit('chat/c2');
        await page.getByRole('textbox', { name: 'Message', exact: true }).fill(word);
        await page.keyboard.press('Enter');
        await page.getByText('That was all.').waitFor();
        expect(await fits(page, 'long-words', 'Go to sleep', FEW_SIZES)).toEqual([]);
        await page
          .getByRole('article', { name: 'Circadia' })
          .last()
          .getByRole('button', { name: 'What the model saw' })
          .click();
        expect(await fits(page, 'saw', null, FEW_SIZES)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        expect(await fits(page, 'search', null, FEW_SIZES)).toEqual([]);
        await page.keyboard.press('Escape');
        for (const [at, opener] of [
          ['memory', 'Write one'],
          ['lab', 'New experiment'],
          ['sleep/24', 'Undo this night'],
        ] as const) {
          await visit(at);
          await page.getByRole('button', { name: opener }).click();
          expect(await fits(page, `dialog-${at}`, null, FEW_SIZES)).toEqual([]);
          await page.keyboard.press('Escape');
        }
      },
      {},
      {
        reply: (question) => `# ${question}\n\n- ${question}\n\n> ${question}\n\n\`${question}\`\n\nThat was all.`,
        wordMs: 1,
      },
    ));

  it.each(['settings/sleep', 'memory', 'lab', 'sleep', 'sleep/24', 'chat/c1'])(
    'the hidden sidebar comes back from %s',
    (view) =>
      pages.open('day', async ({ page, visit }) => {
        await visit(view);
        await page.getByRole('button', { name: 'Hide sidebar' }).press('Enter');
        await page.getByRole('complementary', { name: 'Sidebar' }).waitFor({ state: 'hidden' });
        for (const [width, height] of FEW_SIZES) {
          await page.setViewportSize({ width, height });
          expect({ width, inSight: await inSight(page, 'Show sidebar'), sideways: await sideways(page) }).toEqual({
            width,
            inSight: true,
            sideways: [],
          });
        }
        await pictures(page, `hidden-${view}`);
        await page.setViewportSize({ width: 1440, height: 900 });
        // The focus went to the button that brings it back.
        await page.keyboard.press('Enter');
        await page.getByRole('complementary', { name: 'Sidebar' }).waitFor();
        expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Hide sidebar');
      }),
  );

  it('no line lies over another in a chat, and the composer leaves room for it', () =>
    pages.open('day', async ({ page, visit }) => {
      await visit('chat/c1');
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await page.getByRole('textbox', { name: 'Message', exact: true }).fill('line\n'.repeat(30));
        const overlaps = await page.evaluate(async () => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const boxes = [
            ...document.querySelectorAll('article > :is([data-piece], [aria-label="Remembered for this answer"])'),
          ].map((one) => one.getBoundingClientRect());
          const composer = document.querySelector('[aria-label="Composer"]')!.parentElement!.getBoundingClientRect();
          const log = document.querySelector('[role="log"]')!.getBoundingClientRect();
          const over = boxes.filter((box, index) =>
            boxes.some(
              (other, place) =>
                place > index &&
                box.height > 0 &&
                other.height > 0 &&
                box.bottom > other.top + 1 &&
                box.top < other.bottom - 1,
            ),
          ).length;
          return {
            over,
            room: log.height >= 96,
            apart: log.bottom <= composer.top + 1,
            inside: composer.bottom <= innerHeight,
          };
        });
        expect({ width, ...overlaps }).toEqual({ width, over: 0, room: true, apart: true, inside: true });
      }
    }));
});
