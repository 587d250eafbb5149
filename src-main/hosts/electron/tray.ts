import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import { stateLine } from '../../../src-shared/words/tray.ts';
import { type TrayAction, type TrayItem, trayMenu } from './policy/trayMenu.ts';
import type { SleepStatus } from '../../../src-shared/contract/index.ts';
import { trayIcon } from './trayIcon.ts';

export interface AppTray {
  update(status: SleepStatus | null): void;
  destroy(): void;
}

function menuItem(item: TrayItem, act: (action: TrayAction) => void): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'text':
      return { label: item.label, enabled: false };
    case 'action':
      return { label: item.label, click: () => act(item.action) };
  }
}

/** The tray with its menu; null where the desktop has none. */
export function createTray(act: (action: TrayAction) => void): AppTray | null {
  let tray: Tray;
  try {
    tray = new Tray(trayIcon());
  } catch {
    return null;
  }
  let shown = '';
  const update = (status: SleepStatus | null) => {
    const items = trayMenu(status);
    const key = JSON.stringify(items);
    if (key === shown) return;
    shown = key;
    tray.setToolTip(`Circadia: ${stateLine(status)}`);
    tray.setContextMenu(Menu.buildFromTemplate(items.map((item) => menuItem(item, act))));
  };
  update(null);
  return { update, destroy: () => tray.destroy() };
}
