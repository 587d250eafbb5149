import { contextBridge, ipcRenderer } from 'electron';

/** The page learns that it runs in Electron; it gets no verb of Electron's. */
contextBridge.exposeInMainWorld('circadia', { host: 'electron' });

window.addEventListener('message', (event) => {
  const data: unknown = event.data;
  const asks = typeof data === 'object' && data !== null && 'type' in data && data.type === 'circadia:connect';
  if (event.source === window && asks) ipcRenderer.send('circadia:connect');
});

ipcRenderer.on('circadia:port', (event) => {
  // The sandboxed page's origin is app://circadia, which not every Electron takes as a target.
  window.postMessage({ type: 'circadia:port' }, '*', [...event.ports]);
});
