import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import Conf from 'conf';
import { expect, onTestFinished, test } from 'vitest';
import { openSettings, type StoreClass } from '../../src-main/node/settings/openSettings.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/contract/index.ts';
import { temporaryFolder } from './helpers/support.ts';

const NOW = Date.parse('2026-11-27T10:00:00Z');

/** The real electron-store, on a stand-in for the module `electron`, which exists inside Electron only. */
async function electronStore(userData: string): Promise<StoreClass> {
  const app = `{ getPath: () => ${JSON.stringify(userData)}, getVersion: () => '1.2.3' }`;
  const stub = `export default { app: ${app}, ipcMain: { on() {} }, shell: {} };`;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: `data:text/javascript,${encodeURIComponent(stub)}`, format: 'module', shortCircuit: true }
        : next(specifier, context),
  });
  onTestFinished(() => hooks.deregister());
  const loaded = (await import('electron-store')) as unknown as { default: StoreClass };
  return loaded.default;
}
const open = (Store: StoreClass, folder: string) => openSettings(Store, folder, () => NOW).settings;
const withPrompt = (systemPrompt: string) => ({ ...DEFAULT_SETTINGS, systemPrompt });

test('the window and every other host read and write the same settings.json', async () => {
  const folder = temporaryFolder();
  const Store = await electronStore(folder);
  open(Store, folder).set(withPrompt('from the window'));
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(open(Conf, folder).get().systemPrompt).toBe('from the window');
  open(Conf, folder).set(withPrompt('from the command line'));
  expect(open(Store, folder).get().systemPrompt).toBe('from the command line');
});

test('what the window had written to config.json is taken over once, by whichever host comes first', async () => {
  for (const host of ['electron', 'other'] as const) {
    const folder = temporaryFolder();
    const Store = host === 'electron' ? await electronStore(folder) : Conf;
    writeFileSync(join(folder, 'config.json'), JSON.stringify(withPrompt('chosen in the window')));
    expect(open(Store, folder).get().systemPrompt).toBe('chosen in the window');
    expect(readdirSync(folder)).toEqual(['settings.json']);
    open(Store, folder).set(withPrompt('changed later'));
    expect(open(Store, folder).get().systemPrompt).toBe('changed later');
  }
});

test('of two files the one written last counts', () => {
  for (const [newer, expected] of [
    ['config.json', 'of the window'],
    ['settings.json', 'of the others'],
  ] as const) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'config.json'), JSON.stringify(withPrompt('of the window')));
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(withPrompt('of the others')));
    for (const name of ['config.json', 'settings.json'])
      utimesSync(join(folder, name), NOW / 1000, NOW / 1000 - (name === newer ? 0 : 60));
    expect(open(Conf, folder).get().systemPrompt).toBe(expected);
    expect(existsSync(join(folder, 'config.json'))).toBe(false);
  }
});

test.each(['{"theirs": true}', '[]', 'null', 'no json', '{}', '{"systemPrompt": 7}'])(
  'a config.json that is not ours, such as %s, is left alone',
  (content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'config.json'), content);
    expect(open(Conf, folder).get()).toEqual(DEFAULT_SETTINGS);
    expect(readFileSync(join(folder, 'config.json'), 'utf8')).toBe(content);
  },
);
