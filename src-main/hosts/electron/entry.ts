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
  app.whenReady().then(
    async () => {
      try {
        const { startApp } = await import('./startApp.ts');
        await startApp();
      } catch (error) {
        const { describeError } = await import('../connection/describeError.ts');
        dialog.showErrorBox('Circadia cannot start', describeError(error));
        app.exit(1);
      }
    },
    () => app.exit(1),
  );
}
