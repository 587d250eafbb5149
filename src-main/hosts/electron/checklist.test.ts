import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../connection/pagePolicy.ts';
import { pagePreferences } from './policy/pagePreferences.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const using = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
const preferences = pagePreferences('preload.cjs', true);
const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

/** Electron's security checklist, in its order; behaviour of the policies is tested beside them. */
describe('the checklist of 20', () => {
  test('1 only our own content is loaded', () => {
    expect(using(/load(URL|File)\(/)).toEqual(['window.ts']);
    expect(sources.find(({ name }) => name === 'window.ts')?.text).toContain('`${PAGE}#');
  });
  test('2 no Node in the page', () =>
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    }));
  test('3 context isolation', () => expect(preferences.contextIsolation).toBe(true));
  test('4 every process is sandboxed', () => {
    expect(preferences.sandbox).toBe(true);
    expect(using(/app\.enableSandbox\(\)/)).toEqual(['entry.ts']);
  });
  test('5 permissions are asked of one policy', () => {
    for (const handler of [/setPermissionRequestHandler/, /setPermissionCheckHandler/, /setDevicePermissionHandler/])
      expect(using(handler)).toEqual(['guard.ts']);
  });
  test('6 web security stays on', () => expect(preferences.webSecurity).toBe(true));
  test('7 a content security policy without exceptions', () => {
    const policy = contentSecurityPolicy(["'self'"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(using(/pageHeaders\(/)).toEqual(['protocol.ts']);
  });
  test('8 no insecure content', () => expect(preferences.allowRunningInsecureContent).toBe(false));
  test('9, 10 no experimental or Blink features', () => {
    expect(preferences.experimentalFeatures).toBe(false);
    expect(preferences.enableBlinkFeatures).toBeUndefined();
  });
  test('11, 12 no webview at all', () => {
    expect(preferences.webviewTag).toBe(false);
    expect(using(/will-attach-webview/)).toEqual(['guard.ts']);
  });
  test('13, 14 navigation and new windows go through the policy', () => {
    expect(using(/will-navigate/)).toEqual(['guard.ts']);
    expect(using(/setWindowOpenHandler/)).toEqual(['guard.ts']);
  });
  test('15 one place opens addresses outside, behind the gate', () => {
    expect(using(/openExternal\(/)).toEqual(['guard.ts']);
    expect(sources.find(({ name }) => name === 'guard.ts')?.text.match(/openExternal\(/g)).toHaveLength(1);
  });
  test('16 a supported Electron', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
  });
  test('17 every message from a page is checked for its sender', () => {
    expect(using(/ipcMain\.(on|handle)/)).toEqual(['connectPage.ts']);
    expect(using(/if \(!trusted/)).toEqual(['connectPage.ts']);
  });
  test('18 no file:// pages', () => expect(using(/file:\/\/|loadFile/)).toEqual([]));
  test('19 the fuses of a release', () => {
    for (const [fuse, value] of Object.entries({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    }))
      expect(builder, fuse).toMatch(new RegExp(`^  ${fuse}: ${value}$`, 'm'));
  });
  test('20 the page sees no Electron API', () => {
    const preload = sources.find(({ name }) => name === 'preload.ts')?.text ?? '';
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect(preload).toContain("exposeInMainWorld('circadia', { host: 'electron' })");
  });
});
