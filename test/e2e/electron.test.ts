import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function electronProgram(): string | null {
  try {
    const program = join(
      root,
      'node_modules',
      'electron',
      'dist',
      readFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'utf8'),
    );
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

function reasonToSkip(): string | null {
  if (electronProgram() === null) return "Electron's binary is not on this machine";
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return 'there is no screen';
  return null;
}

const reason = reasonToSkip();

describe.skipIf(reason !== null)(`the Electron window${reason === null ? '' : `: skipped, ${reason}`}`, () => {
  test('opens its own core, loads the page through the preload, and answers', async () => {
    const home = mkdtempSync(join(tmpdir(), 'circadia-electron-'));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = await _electron.launch({
      executablePath: electronProgram() ?? '',
      args: [...asRoot, root],
      env: { ...(process.env as Record<string, string>), CIRCADIA_HOME: home },
    });
    try {
      const page = await app.firstWindow();
      await page.getByRole('textbox', { name: 'Message' }).waitFor();
      expect(new URL(page.url()).protocol).toBe('app:');
      expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
      await page.getByRole('textbox', { name: 'Message' }).fill('Hello');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('log').getByRole('article').nth(1).waitFor();
    } finally {
      await app.close();
      rmSync(home, { recursive: true, force: true });
    }
  });
});
