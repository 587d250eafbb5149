import type { MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  goToSleep: () => void;
  wakeUp: () => void;
  openDataFolder: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu: the platform's own parts, and the verbs of sleep, so that the tray is never the only door. */
export function applicationMenu(
  platform: string,
  packaged: boolean,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ];
  return [
    ...(platform === 'darwin'
      ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions]
      : [{ label: 'File', submenu: [{ role: 'close' }, { role: 'quit' }] } satisfies MenuItemConstructorOptions]),
    { role: 'editMenu' },
    { label: 'View', submenu: packaged ? view : [{ role: 'reload' }, { role: 'toggleDevTools' }, separator, ...view] },
    {
      label: 'Sleep',
      submenu: [
        { label: 'Go to Sleep', click: actions.goToSleep },
        { label: 'Wake Up', click: actions.wakeUp },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'Open Data Folder', click: actions.openDataFolder }] },
  ];
}
