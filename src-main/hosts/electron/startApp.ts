import { join } from 'node:path';
import { app, dialog, Menu, session, shell } from 'electron';
import { within } from '../../core/awakeDeadline.ts';
import { describeError } from '../connection/describeError.ts';
import { findHost } from '../connection/findHost.ts';
import { answerConnect } from './connectPage.ts';
import { attachToCore } from './coreAttached.ts';
import type { CoreConnection } from './coreConnection.ts';
import { followSleep } from './followSleep.ts';
import { guardSession } from './guard.ts';
import { createNative } from './nativeVerbs.ts';
import { applicationMenu } from './policy/applicationMenu.ts';
import { chooseCore } from './policy/chooseCore.ts';
import { quitsWithLastWindow } from './policy/lifecycle.ts';
import type { TrayAction } from './policy/trayMenu.ts';
import { createElectronPower } from './powerPort.ts';
import { servePage } from './protocol.ts';
import { createTray } from './tray.ts';
import { createMainWindow } from './window.ts';

/** Longer than an orderly stop of engine, trainer and index. */
const STOP_DEADLINE_MS = 20_000;

/** Everything after the app is ready: core, window, tray, menu, and the way down. */
export async function startApp(): Promise<void> {
  const appRoot = app.isPackaged ? process.resourcesPath : app.getAppPath();
  const dataFolder = app.getPath('userData');
  guardSession(session.defaultSession);
  servePage(join(app.getAppPath(), 'out', 'renderer'));

  const window = createMainWindow({
    preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
    packaged: app.isPackaged,
  });
  let core: CoreConnection | null = null;
  const goToSleep = () => {
    core?.client.sleep.goToSleep({ anyway: false }).catch((error: unknown) => {
      dialog
        .showMessageBox({ type: 'info', message: 'Circadia stays awake', detail: describeError(error) })
        .catch(() => {});
    });
  };
  const quietly = (call: Promise<unknown> | undefined) => void call?.catch(() => {});
  const act = (action: TrayAction) => {
    switch (action) {
      case 'goToSleep':
        return goToSleep();
      case 'wakeUp':
        return quietly(core?.client.sleep.wakeUp({ mode: 'discard' }));
      case 'skipTonight':
        return quietly(core?.client.sleep.skipTonight({ skip: true }));
      case 'sleepTonight':
        return quietly(core?.client.sleep.skipTonight({ skip: false }));
      case 'lastNight':
        return window.show('/sleep');
      case 'open':
        return window.show();
      case 'quit':
        return app.quit();
    }
  };
  const tray = createTray(act);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      applicationMenu(process.platform, app.isPackaged, {
        goToSleep,
        wakeUp: () => act('wakeUp'),
        openDataFolder: () => void shell.openPath(dataFolder),
      }),
    ),
  );

  const named = process.env['CIRCADIA_CONNECT'];
  const choice = chooseCore({ named, running: named ? null : await findHost(dataFolder) });
  if (choice.kind === 'refuse') throw new Error(choice.sentence, { cause: 'CIRCADIA_CONNECT' });
  core =
    choice.kind === 'attach'
      ? await attachToCore(choice.address)
      : await (
          await import('./coreHere.ts')
        ).openCoreHere({
          appRoot,
          version: app.getVersion(),
          power: createElectronPower(),
          native: createNative(dataFolder, tray !== null, () => window.show('/sleep')),
        });
  const connection = core;
  answerConnect(window.contentsId, (port) => connection.connectPage(port));
  const stopFollowing = followSleep(connection.client, (status) => tray?.update(status));
  window.show();

  app.on('second-instance', () => window.show());
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (quitsWithLastWindow(process.platform, tray !== null)) app.quit();
  });
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    stopped = true;
    stopFollowing();
    tray?.destroy();
    void within(
      STOP_DEADLINE_MS,
      connection.dispose().catch(() => {}),
    ).then(() => app.quit());
  });
  // The host this window was attached to is gone: a fresh start finds another, or opens a core of its own.
  void connection.lost.then(() => {
    if (stopped) return;
    app.relaunch();
    app.quit();
  });
}
