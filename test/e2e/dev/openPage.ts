import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import type { DevOptions, Scenario } from './core.ts';
import { serveDevCore } from './serve.ts';

export interface Opened {
  page: Page;
  /** Errors of the page and of its console so far. */
  problems: string[];
  /** Goes to an address of the page and waits until that page has drawn. */
  visit(address: string): Promise<void>;
}

/** One browser for a whole test file. Each `open` has its own core and context, and closes both. */
export async function openPages(): Promise<{
  browser: Browser;
  open(
    scenario: Scenario,
    act: (opened: Opened) => Promise<void>,
    options?: BrowserContextOptions,
    core?: DevOptions,
  ): Promise<void>;
  close(): Promise<void>;
}> {
  const browser = await launchBrowser();
  return {
    browser,
    close: () => browser.close(),
    async open(scenario, act, options = {}, core = {}) {
      const server = await serveDevCore(scenario, 0, core);
      const context = await browser.newContext({
        locale: 'en-US',
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      const visit = async (address: string) => {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/${address}`);
        await page.getByRole('main').locator('h1, h2, article').first().waitFor({ state: 'attached' });
      };
      try {
        await page.goto(server.address);
        await page.getByRole('link', { name: 'Sleep', exact: true }).waitFor();
        await act({ page, problems, visit });
      } finally {
        await context.close();
        server.stop();
      }
      if (problems.length > 0) throw new Error(`The page complained: ${problems.join(' | ')}`);
    },
  };
}
