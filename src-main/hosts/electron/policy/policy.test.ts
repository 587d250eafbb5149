import { describe, expect, test } from 'vitest';
import type { SleepStatus } from '../../../../src-shared/contract/index.ts';
import { applicationMenu } from './applicationMenu.ts';
import { chooseCore } from './chooseCore.ts';
import { externalUrl } from './externalUrl.ts';
import { thermalState, userCameBack } from './idle.ts';
import { quitsWithLastWindow } from './lifecycle.ts';
import { decideNavigation, decideWindowOpen, mayRequest } from './navigation.ts';
import { isOurPage, PAGE } from './page.ts';
import { pagePreferences } from './pagePreferences.ts';
import { permissionAllowed } from './permissions.ts';
import { senderIsTrusted } from './sender.ts';
import { stateLine } from '../../../../src-shared/words/tray.ts';
import { trayMenu } from './trayMenu.ts';

const NOT_OURS = [
  'app://evil/index.html',
  'app://circadia.evil/index.html',
  'app://circadia@evil/',
  'app://user:word@circadia/',
  'file:///etc/passwd',
  'https://circadia/',
  'javascript:alert(1)',
  'about:blank',
  'data:text/html,x',
  'not an address',
  '',
];

test('only our own page is ours', () => {
  expect(isOurPage(PAGE)).toBe(true);
  expect(isOurPage(`${PAGE}#/sleep`)).toBe(true);
  for (const address of NOT_OURS) expect(isOurPage(address), address).toBe(false);
});

describe('the gate for addresses that leave the app', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['https://аpple.com/', 'https://xn--pple-43d.com/'],
  ])('%s opens as %s', (address, opened) => {
    expect(externalUrl(address)).toBe(opened);
  });
  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'app://circadia/index.html',
    'ms-settings:',
    'https://user:word@example.org',
    'vscode://x',
    'data:text/html,x',
    '//example.org',
    '',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('%s is refused', (address) => {
    expect(externalUrl(address)).toBeNull();
  });
});

describe('navigation and windows', () => {
  test('the page stays on itself; web links go to the browser; all else is denied', () => {
    expect(decideNavigation(`${PAGE}#/chat`, true)).toEqual({ kind: 'allow' });
    expect(decideNavigation('https://example.org/', true)).toEqual({
      kind: 'openOutside',
      address: 'https://example.org/',
    });
    expect(decideNavigation('file:///etc/passwd', true)).toEqual({ kind: 'deny' });
    expect(decideNavigation(PAGE, false)).toEqual({ kind: 'deny' });
  });
  test('no window is ever opened for the page', () => {
    expect(decideWindowOpen(PAGE)).toEqual({ kind: 'deny' });
    expect(decideWindowOpen('about:blank')).toEqual({ kind: 'deny' });
    expect(decideWindowOpen('https://example.org/')).toEqual({ kind: 'openOutside', address: 'https://example.org/' });
  });
  test('the page loads nothing from outside', () => {
    for (const address of [PAGE, 'blob:app://circadia/1', 'data:image/png;base64,AA'])
      expect(mayRequest(address), address).toBe(true);
    for (const address of [
      'https://example.org/pixel.png',
      'http://127.0.0.1:4117/',
      'ws://127.0.0.1:1/',
      'file:///x',
      'data:text/html,x',
      'blob:https://example.org/1',
    ])
      expect(mayRequest(address), address).toBe(false);
  });
});

test('only writing to the clipboard is permitted, and only to our page', () => {
  expect(permissionAllowed('clipboard-sanitized-write', PAGE)).toBe(true);
  expect(permissionAllowed('clipboard-sanitized-write', 'https://example.org')).toBe(false);
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'usb',
    'hid',
    'serial',
    'fileSystem',
    'unknown',
  ])
    expect(permissionAllowed(permission, PAGE), permission).toBe(false);
});

test('a message counts only from the top frame of our page in our window', () => {
  const good = { frameAddress: PAGE, isTopFrame: true, isOurWindow: true };
  expect(senderIsTrusted(good)).toBe(true);
  for (const bad of [
    { frameAddress: 'https://example.org' },
    { frameAddress: null },
    { isTopFrame: false },
    { isOurWindow: false },
  ])
    expect(senderIsTrusted({ ...good, ...bad })).toBe(false);
});

test('the page is sandboxed, isolated and without Node', () => {
  expect(pagePreferences('/preload.cjs', true)).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

describe('the tray', () => {
  const status = (change: Partial<SleepStatus> = {}): SleepStatus => ({
    state: { kind: 'awake' },
    newTurns: 0,
    turnsNeeded: 12,
    conditions: [],
    schedule: { byItself: true, from: '01:00', to: '06:00', skipTonight: false },
    unread: null,
    activeNight: null,
    ...change,
  });
  const labels = (of: SleepStatus | null) => trayMenu(of).map((item) => (item.kind === 'separator' ? '-' : item.label));
  const asleep: SleepStatus['state'] = {
    kind: 'asleep',
    cycle: 1,
    phase: 'train',
    progress: 0.42,
    startedAt: 0,
    endsAt: null,
    step: 1,
    steps: 2,
    trainLoss: 1,
    firstTrainLoss: 1,
    plan: null,
  };

  test('by day it offers sleep, by night waking', () => {
    expect(labels(status())).toEqual([
      'Awake',
      'Next sleep: between 01:00 and 06:00',
      '-',
      'Go to sleep',
      'Skip tonight',
      'Last night',
      '-',
      'Open Circadia',
      'Quit',
    ]);
    expect(labels(status({ state: asleep, unread: 3 }))).toEqual([
      'Asleep, train, 42 %',
      'Next sleep: between 01:00 and 06:00',
      '-',
      'Wake up',
      'Last night (new)',
      '-',
      'Open Circadia',
      'Quit',
    ]);
  });
  test('a skipped night can be taken back', () => {
    expect(labels(status({ schedule: { byItself: true, from: '01:00', to: '06:00', skipTonight: true } }))).toContain(
      'Sleep tonight after all',
    );
    expect(labels(status({ schedule: { byItself: false, from: '01:00', to: '06:00', skipTonight: false } }))).toContain(
      'Next sleep: when you say so',
    );
  });
  test('while the core starts it can still open and quit', () =>
    expect(labels(null)).toEqual(['Starting', '-', 'Open Circadia', 'Quit']));
  test('every state has its line', () => {
    expect(stateLine(status({ state: { kind: 'drowsy', sleepsAt: null }, newTurns: 1 }))).toBe('Drowsy, 1 new turn');
  });
});

test('the application menu has the verbs of sleep everywhere and developer tools only in development', () => {
  let slept = 0;
  const actions = {
    goToSleep: () => {
      slept += 1;
    },
    wakeUp: () => {},
    openDataFolder: () => {},
  };
  for (const platform of ['darwin', 'linux']) {
    const sleep = applicationMenu(platform, true, actions).find((item) => item.label === 'Sleep');
    expect(JSON.stringify(sleep)).toContain('Wake Up');
  }
  expect(JSON.stringify(applicationMenu('linux', true, actions))).not.toContain('toggleDevTools');
  expect(JSON.stringify(applicationMenu('linux', false, actions))).toContain('toggleDevTools');
  expect(slept).toBe(0);
});

test('coming back is told from a short pause', () => {
  expect(userCameBack(600, 2)).toBe(true);
  expect(userCameBack(30, 0)).toBe(false);
  expect(userCameBack(600, 605)).toBe(false);
  expect(thermalState('serious')).toBe('serious');
  expect(thermalState('unknown')).toBeNull();
});

test('the window attaches to a core that owns the data folder, or to the one named', () => {
  const token = 'A'.repeat(43);
  expect(chooseCore({ named: undefined, running: null })).toEqual({ kind: 'own' });
  expect(chooseCore({ named: undefined, running: { port: 1, token } })).toEqual({
    kind: 'attach',
    address: { port: 1, token },
  });
  expect(chooseCore({ named: `http://127.0.0.1:5000/#${token}`, running: null })).toEqual({
    kind: 'attach',
    address: { port: 5000, token },
  });
  expect(chooseCore({ named: 'http://10.0.0.2:5000/#x', running: null })).toMatchObject({ kind: 'refuse' });
});

test('closing the window ends the app only without tray and dock', () => {
  expect(quitsWithLastWindow('linux', false)).toBe(true);
  expect(quitsWithLastWindow('linux', true)).toBe(false);
  expect(quitsWithLastWindow('darwin', false)).toBe(false);
});
