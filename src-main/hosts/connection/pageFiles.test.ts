import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pathBelow, readPageFile } from './pageFiles.ts';

const outside = mkdtempSync(join(tmpdir(), 'circadia-page-'));
const folder = join(outside, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
writeFileSync(join(outside, 'secret.txt'), 'secret');
mkdirSync(join(outside, 'renderer-next'));
writeFileSync(join(outside, 'renderer-next', 'index.html'), 'other');
symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
afterAll(() => rmSync(outside, { recursive: true }));

describe('page files', () => {
  test('serves the index at the root and built files below it', async () => {
    expect(await readPageFile(folder, '/')).toMatchObject({ type: 'text/html; charset=utf-8', lasting: false });
    expect(await readPageFile(folder, '/assets/app-1a2b.js')).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      lasting: true,
    });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/../renderer-next/index.html',
    '/%00',
    '/%E0%A4%A',
    'secret.txt',
    '/link.txt',
    '/assets',
    '/missing.js',
  ])('refuses %s', async (path) => {
    expect(await readPageFile(folder, path)).toBeNull();
  });

  test('a double slash stays inside the folder', () => {
    expect(pathBelow(folder, '//etc/passwd')).toSatisfy(
      (path: string | null) => path === null || path.startsWith(folder),
    );
  });
});
