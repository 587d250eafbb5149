import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './stage/openPage.ts';

type Act =
  | 'new chat'
  | 'another chat'
  | 'a message'
  | 'the shortcut'
  | 'back'
  | 'forward'
  | 'the palette'
  | 'the drawer';

/**
 * Acts in the page and types in the same task, or so many milliseconds later, as a person does whose hands are on the
 * keys:
 * each letter goes to whatever holds the focus. Resolves with where the letters went.
 */
function actAndType(page: Page, act: Act, afterMs: number | null) {
  return page.evaluate(
    async ({ act, afterMs }) => {
      const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
      const popped = () => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      const key = (target: EventTarget, init: KeyboardEventInit) =>
        target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      switch (act) {
        case 'new chat':
          find('[aria-label="New chat"]').click();
          break;
        case 'another chat':
          find('[aria-label="Conversations"] a[href="#/chat/c2"]').click();
          break;
        case 'a message':
          find('[aria-label="Remembered for this answer"] a[href="#/chat/c6/c6-1"]').click();
          break;
        case 'the shortcut':
          key(document.activeElement!, { key: 'O', shiftKey: true, ctrlKey: true });
          break;
        case 'back':
          history.back();
          await popped();
          break;
        case 'forward':
          history.forward();
          await popped();
          break;
        case 'the palette':
          key(find('[cmdk-input]'), { key: 'Enter' });
          // The key's own task ends here; the next key is a task of its own.
          await new Promise((resolve) => setTimeout(resolve));
          break;
        case 'the drawer':
          find('[role="dialog"] a[href="#/chat/c2"]').click();
          await new Promise((resolve) => setTimeout(resolve));
          break;
      }
      if (afterMs !== null) await new Promise((resolve) => setTimeout(resolve, afterMs));
      const focusedAtOnce = document.activeElement?.getAttribute('aria-label');
      for (const letter of 'first words') document.execCommand('insertText', false, letter);
      await new Promise((resolve) => setTimeout(resolve, 90));
      return {
        focusedAtOnce,
        address: location.hash,
        written:
          find('textarea[aria-label="Message"]') instanceof HTMLTextAreaElement
            ? (find('textarea[aria-label="Message"]') as HTMLTextAreaElement).value
            : null,
        drafts: Object.fromEntries(
          Array.from({ length: sessionStorage.length }, (_, place) => sessionStorage.key(place) ?? '').flatMap((name) =>
            name.startsWith('circadia.draft.') ? [[name, sessionStorage.getItem(name)]] : [],
          ),
        ),
      };
    },
    { act, afterMs },
  );
}

describe('what is typed between two views', () => {
  let pages: Awaited<ReturnType<typeof openPages>>;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages?.close());

  const CASES: readonly [Act, string, string][] = [
    ['new chat', '#/chat', 'circadia.draft.new'],
    ['the shortcut', '#/chat', 'circadia.draft.new'],
    ['the palette', '#/chat', 'circadia.draft.new'],
    ['another chat', '#/chat/c2', 'circadia.draft.c2'],
    ['a message', '#/chat/c6/c6-1', 'circadia.draft.c6'],
    ['the drawer', '#/chat/c2', 'circadia.draft.c2'],
    ['back', '#/chat/c4', 'circadia.draft.c4'],
    ['forward', '#/chat/c5', 'circadia.draft.c5'],
  ];
  it.each(CASES)('lands in the view that opens: %s', (act, address, draft) =>
    pages.open('day', async ({ page, visit }) => {
      const field = page.getByRole('textbox', { name: 'Message', exact: true });
      for (const afterMs of [null, 0, 5, 20, 60]) {
        if (act === 'back') await visit('chat/c4');
        await visit('chat/c1');
        if (act === 'forward') {
          await visit('chat/c5');
          await page.goBack();
        }
        await page.getByRole('group', { name: 'Remembered for this answer' }).getByRole('link').first().waitFor();
        await field.focus();
        if (act === 'the drawer') {
          await page.setViewportSize({ width: 800, height: 700 });
          await page.getByRole('button', { name: 'Show chats' }).click();
          await page.getByRole('dialog').locator('a[href="#/chat/c2"]').waitFor();
        }
        if (act === 'the palette') {
          await page.keyboard.press('Control+k');
          await page.getByPlaceholder('Search chats, memory and commands').fill('New chat');
          await page.getByRole('option', { name: 'New chat', exact: true }).waitFor();
        }
        expect({ afterMs, ...(await actAndType(page, act, afterMs)) }).toEqual({
          afterMs,
          focusedAtOnce: 'Message',
          address,
          written: 'first words',
          drafts: { [draft]: 'first words' },
        });
        await field.fill('');
      }
    }),
  );

  it('is kept when New chat is pressed in a new chat', () =>
    pages.open('empty', async ({ page }) => {
      const field = page.getByRole('textbox', { name: 'Message', exact: true });
      await field.fill('half ');
      await page.getByRole('button', { name: 'New chat' }).first().focus();
      expect(await actAndType(page, 'new chat', null)).toMatchObject({
        focusedAtOnce: 'Message',
        written: 'half first words',
      });
    }));

  it('goes into the search that Ctrl K opens, not into the chat behind it', () =>
    pages.open('day', async ({ page, visit }) => {
      await visit('chat/c1');
      await page.getByRole('textbox', { name: 'Message', exact: true }).focus();
      const typed = await page.evaluate(async () => {
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
        );
        await new Promise((resolve) => setTimeout(resolve));
        for (const letter of 'tides') document.execCommand('insertText', false, letter);
        return {
          search: document.querySelector<HTMLInputElement>('[cmdk-input]')?.value,
          chat: document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Message"]')?.value,
        };
      });
      expect(typed).toEqual({ search: 'tides', chat: '' });
    }));

  it('stays after Enter, while the first answer of a new chat has not begun', () =>
    pages.open(
      'empty',
      async ({ page }) => {
        // A slow way to the core: what it says arrives late.
        await page.routeWebSocket(/rpc/, (socket) => {
          const core = socket.connectToServer();
          core.onMessage((message) => void setTimeout(() => socket.send(message), 500));
        });
        await page.reload();
        const field = page.getByRole('textbox', { name: 'Message', exact: true });
        await field.fill('Hi.');
        await field.press('Enter');
        await page.keyboard.type(' And one more thing', { delay: 8 });
        await page.getByRole('article', { name: 'Circadia' }).waitFor();
        await page.keyboard.type('.');
        await expect.poll(() => field.inputValue()).toBe('And one more thing.');
        await page.getByRole('article', { name: 'You' }).getByText('Hi.', { exact: true }).waitFor();
      },
      {},
      { reply: () => 'Hello.', wordMs: 5 },
    ));
});
