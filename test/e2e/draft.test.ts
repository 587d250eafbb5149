import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatHostAddress } from '../../src-main/hosts/connection/hostAddress.ts';
import { openDatabase } from '../../src-main/node/database/openDatabase.ts';
import { startQuietHost } from '../integration/support/quietEngine.ts';
import { launchBrowser } from './browser.ts';

test('a question sent to a Circadia that is killed before it took it stays in the composer, and no empty chat is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataFolder = join(folder, 'data');
  const { address, signal, kill } = await startQuietHost(dataFolder);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(formatHostAddress(address));
  const field = page.getByRole('textbox', { name: 'Message', exact: true });
  await field.fill('When is high tide?');
  // Stopped, so that the question is under way and cannot arrive.
  signal('SIGSTOP');
  await field.press('Enter');
  await kill();
  await page.getByText('The connection to Circadia was lost').first().waitFor();
  expect(await field.inputValue()).toBe('When is high tide?');
  expect(await page.getByRole('article').count()).toBe(0);
  const database = openDatabase(join(dataFolder, 'circadia.db'), { clock: { now: Date.now, every: () => () => {} } });
  expect(database.conversations.list()).toEqual([]);
  database.close();
});
