import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import type { EngineWays } from './engine.ts';
import { openStage, removeSeeds, type Scenario, type Stage } from './openStage.ts';
import { serveStage } from './serve.ts';

export type { Scenario } from './openStage.ts';

export interface Opened {
  page: Page;
  /** Errors of the page and of its console so far. */
  problems: string[];
  /** The core behind the page. */
  stage: Stage;
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
    ways?: Partial<EngineWays>,
  ): Promise<void>;
  close(): Promise<void>;
}> {
  const browser = await launchBrowser();
  return {
    browser,
    async close() {
      await browser.close();
      await removeSeeds();
    },
    async open(scenario, act, options = {}, ways = {}) {
      const stage = await openStage(scenario, ways);
      const server = await serveStage(stage);
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
        await act({ page, problems, stage, visit });
      } finally {
        await context.close();
        server.stop();
        await stage.close();
      }
      if (problems.length > 0) throw new Error(`The page complained: ${problems.join(' | ')}`);
    },
  };
}
