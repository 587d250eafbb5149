import { BrowserWindow } from 'electron';
import { PAGE } from './policy/page.ts';
import { pagePreferences } from './policy/pagePreferences.ts';

export interface MainWindow {
  /** Shows the window, making it when it was closed; a route such as `/sleep` opens that view. */
  show(route?: string): void;
  contentsId(): number | null;
}

/** The one window of the app. */
export function createMainWindow({ preload, packaged }: { preload: string; packaged: boolean }): MainWindow {
  let window: BrowserWindow | null = null;

  const create = (route: string) => {
    const made = new BrowserWindow({
      width: 1180,
      height: 800,
      minWidth: 420,
      minHeight: 480,
      show: false,
      title: 'Circadia',
      backgroundColor: '#fbfaf7',
      titleBarStyle: process.platform === 'darwin' ? 'hiddenInset' : 'default',
      webPreferences: pagePreferences(preload, packaged),
    });
    made.once('ready-to-show', () => made.show());
    made.on('closed', () => {
      window = null;
    });
    void made.loadURL(`${PAGE}#${route}`);
    return made;
  };

  return {
    show(route) {
      if (window === null) {
        window = create(route ?? '/chat');
        return;
      }
      if (route !== undefined) void window.loadURL(`${PAGE}#${route}`);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    contentsId: () => window?.webContents.id ?? null,
  };
}
