import type { WebPreferences } from 'electron';

/** What the window's page may do. Most values are Electron's defaults, written out so that a test holds them. */
export function pagePreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
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
    // The dictionaries would be downloaded.
    spellcheck: false,
    devTools: !packaged,
  };
}
