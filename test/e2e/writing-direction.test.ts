import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './stage/openPage.ts';

const QUESTION = 'ما هو أفضل وقت لزيارة الرباط؟';
const ANSWER = [
  'أفضل وقت هو **الربيع**، وتكون `درجة` الحرارة معتدلة.',
  '1. مارس\n2. أبريل',
  '- البحر\n- المدينة القديمة',
  '> قال صديقي إن المدينة جميلة.',
  '| الشهر | الطقس |\n| --- | --- |\n| مارس | معتدل |',
  'An English sentence stays as it is.',
  '```python\nprint("one")\n```',
].join('\n\n');
const MEMORY = 'أختي سلمى تسكن في مراكش.';

/** The direction in which the words run, and whether they begin at the right edge of their box. */
const direction = (locator: Locator) => locator.first().evaluate((element) => getComputedStyle(element).direction);

describe('words that run from right to left', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  it('do so in questions, answers, titles and the search, and English beside them does not', () =>
    pages.open(
      'empty',
      async ({ page }) => {
        const field = page.getByRole('textbox', { name: 'Message', exact: true });
        await field.fill(QUESTION);
        expect(await direction(field)).toBe('rtl');
        await page.keyboard.press('Enter');
        const answer = page.getByRole('article', { name: 'Circadia' });
        await answer.getByText('print').waitFor();
        await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
        const found: Record<string, string> = {};
        for (const [name, locator] of Object.entries({
          question: page.getByRole('article', { name: 'You' }).getByText(QUESTION),
          title: page.getByRole('main').locator('h1'),
          'title in the list': page.getByRole('region', { name: 'Conversations' }).locator('a span'),
          paragraph: answer.locator('p').filter({ hasText: 'الربيع' }),
          'numbered item': answer.locator('ol > li'),
          'numbered list': answer.locator('ol'),
          item: answer.locator('ul > li'),
          list: answer.locator('ul'),
          quote: answer.locator('blockquote'),
          table: answer.locator('table'),
          cell: answer.locator('td'),
        }))
          found[name] = await direction(locator);
        expect(Object.entries(found).filter(([, one]) => one !== 'rtl')).toEqual([]);
        expect(await direction(answer.locator('p').filter({ hasText: 'An English' }))).toBe('ltr');
        expect(await direction(answer.locator('pre'))).toBe('ltr');
        expect(await direction(answer.locator('p code'))).toBe('ltr');
        // Numbers, bullets and edges stand at the right, where the words begin.
        const places = await answer.evaluate((article) => {
          const box = (selector: string) => article.querySelector(selector)!.getBoundingClientRect();
          const style = (selector: string) => getComputedStyle(article.querySelector(selector)!);
          return {
            quoteEdge: style('blockquote').borderRightWidth !== '0px' && style('blockquote').borderLeftWidth === '0px',
            number: getComputedStyle(article.querySelector('ol > li')!, '::before').right,
            firstCellRight: box('th').right > box('th:last-child').right,
          };
        });
        expect(places).toEqual({ quoteEdge: true, number: '0px', firstCellRight: true });

        await page.keyboard.press('Control+k');
        const search = page.getByPlaceholder('Search chats, memory and commands');
        await search.fill('الرباط');
        expect(await direction(search)).toBe('rtl');
        const hit = page.getByRole('option').filter({ hasText: 'الرباط' });
        await hit.first().waitFor();
        expect(await direction(hit.locator('[dir="auto"]'))).toBe('rtl');
      },
      {},
      { reply: () => ANSWER, wordMs: 1 },
    ));

  it('do so in memories, lessons and dialogs', () =>
    pages.open('day', async ({ page, visit }) => {
      await visit('memory');
      await page.getByRole('button', { name: 'Write one' }).click();
      const field = page.getByRole('textbox', { name: 'Memory', exact: true });
      await field.fill(MEMORY);
      expect(await direction(field)).toBe('rtl');
      await page.getByRole('button', { name: 'Save' }).click();
      const row = page.getByRole('list', { name: 'Memories' }).locator('a > [dir]').filter({ hasText: MEMORY });
      await row.waitFor();
      expect(await direction(row)).toBe('rtl');
      await row.click();
      expect(await direction(page.getByRole('complementary', { name: 'Details' }).locator('h2'))).toBe('rtl');
      await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Forget' }).click();
      await page.getByRole('alertdialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'More about Saturday dinner for four' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
      await page.getByRole('textbox', { name: 'Title' }).fill('عشاء السبت');
      expect(await direction(page.getByRole('textbox', { name: 'Title' }))).toBe('rtl');
    }));
});

describe('Markdown', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  const READ = `7. seven
8. eight

Then:

1. first

   \`\`\`
   code
   \`\`\`

2. second

Between.

3. third

| left | middle | right |
| :--- | :---: | ---: |
| a | b | 1 |

- [x] done
- [ ] to do

A claim.[^1]

[^1]: Its source.

<p style="position:fixed" onclick="alert(1)" id="root">raw</p> [bad](javascript:alert(1)) ![x](https://example.org/x.png)`;

  it('keeps the numbers of lists, the alignment of tables, ticks and footnotes, and nothing that could style or act', () =>
    pages.open(
      'empty',
      async ({ page }) => {
        await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Hi.');
        await page.keyboard.press('Enter');
        const answer = page.getByRole('article', { name: 'Circadia' });
        await answer.getByText('raw').waitFor();
        await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
        const seen = await answer.evaluate((article) => {
          // What the counters of the drawn numbers say: each list counts from where it begins.
          const numbers = [...article.querySelectorAll('ol:not(.footnotes ol)')].map(
            (list) => (list as HTMLOListElement).start,
          );
          const align = [...article.querySelectorAll('tbody td')].map((cell) => getComputedStyle(cell).textAlign);
          const ticks = [...article.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((box) => [
            box.checked,
            box.disabled,
          ]);
          const styles = [...article.querySelectorAll('[data-piece="markdown"] [style]')]
            .filter((one) => !/^(text-align: \w+;|--digits: \d+;|--token.*)$/.test(one.getAttribute('style') ?? ''))
            .map((one) => one.getAttribute('style'));
          const acts = [...article.querySelectorAll('[data-piece="markdown"] *')].flatMap((one) =>
            one
              .getAttributeNames()
              .filter((name) => name.startsWith('on') || name === 'srcdoc' || name === 'formaction'),
          );
          return {
            numbers,
            content: getComputedStyle(article.querySelector('ol > li')!, '::before').content,
            align,
            ticks,
            styles,
            acts,
            images: article.querySelectorAll('img').length,
            ids: [...article.querySelectorAll('[data-piece="markdown"] [id]')].filter(
              (one) => !one.id.startsWith('user-content-'),
            ).length,
            scripts: [...article.querySelectorAll('a')].filter((one) => one.protocol === 'javascript:').length,
          };
        });
        expect(seen).toEqual({
          numbers: [7, 1, 3],
          content: 'counter(list-item)',
          align: ['left', 'center', 'right'],
          ticks: [
            [true, true],
            [false, true],
          ],
          styles: [],
          acts: [],
          images: 0,
          ids: 0,
          scripts: 0,
        });
        const address = page.url();
        await answer.getByRole('link', { name: '1', exact: true }).click();
        expect(page.url()).toBe(address);
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.textContent))
          .toContain('Its source');
      },
      {},
      { reply: () => READ, wordMs: 1 },
    ));

  it('counts a long list through, also where it is drawn in parts and each item says 1', () =>
    pages.open(
      'empty',
      async ({ page }) => {
        await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Hi.');
        await page.keyboard.press('Enter');
        const answer = page.getByRole('article', { name: 'Circadia' });
        await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
        await answer.getByText('item of the list 120 ').waitFor();
        const starts = await answer
          .locator('ol')
          .evaluateAll((lists) =>
            lists.map((list) => [(list as HTMLOListElement).start, list.children.length] as const),
          );
        let next = 1;
        for (const [start, items] of starts) {
          expect(start).toBe(next);
          next += items;
        }
        expect(next).toBe(121);
      },
      {},
      {
        reply: () =>
          Array.from({ length: 120 }, (_, index) => `1. item of the list ${index + 1} with some words behind it`).join(
            '\n',
          ),
        wordMs: 1,
      },
    ));
});
