import { join } from 'node:path';
import { app, dialog } from 'electron';
import { dataFolderPath } from '../../node/files/dataFolder.ts';
import { guardPages } from './guard.ts';
import { registerScheme } from './protocol.ts';

// The data folder is the same for every host; what Chromium keeps of its own lies in a folder of its own below it.
const dataFolder = dataFolderPath(process.env, process.platform);
app.setPath('userData', dataFolder);
app.setPath('sessionData', join(dataFolder, 'window'));
app.enableSandbox();
registerScheme();
guardPages();

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.whenReady().then(async () => {
    const [{ startApp }, { describeError }] = await Promise.all([import('./startApp.ts'), import('../connection/describeError.ts')]);
    try {
      await startApp();
    } catch (error) {
      dialog.showErrorBox('Circadia cannot start', describeError(error));
      app.exit(1);
    }
  }, () => app.exit(1));
}
