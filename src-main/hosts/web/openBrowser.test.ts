import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openBrowser } from './openBrowser.ts';

test.runIf(process.platform === 'linux')(
  'the browser is given a private page with the address, and writes its own files as usual',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "circadia it's-"));
    const before = process.umask(0o077);
    onTestFinished(() => {
      process.umask(before);
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    });
    mkdirSync(join(folder, 'bin'));
    const opener = join(folder, 'bin', 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\n{ umask; echo "$1"; } > "${join(folder, 'asked')}"\n`);
    chmodSync(opener, 0o755);
    vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env['PATH']}`);
    expect(await openBrowser(folder, 'http://127.0.0.1:1/#token')).toBe(true);
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(`0022\n${join(folder, 'open.html')}\n`);
    expect(statSync(join(folder, 'open.html')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'open.html'), 'utf8')).toContain('http://127.0.0.1:1/#token');
  },
);
