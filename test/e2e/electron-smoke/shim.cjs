// Gives Electron 22 (Node 16) the few newer names that our build for Electron 45 uses, lets the check look inside, and starts the real entry.
const Module = require('node:module');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const electron = require('electron');

const notes = { trays: [], pages: [] };
const realLoad = Module._load;

// The native class takes no subclass, so the one tray that was made is watched instead.
function ObservedTray(image) {
  const tray = new electron.Tray(image);
  const note = { iconIsEmpty: image.isEmpty(), menu: [] };
  notes.trays.push(note);
  const setContextMenu = tray.setContextMenu.bind(tray);
  tray.setContextMenu = (menu) => {
    note.menu = menu.items.map((item) => item.label);
    setContextMenu(menu);
  };
  return tray;
}
// A named database means node:sqlite; an attached window never opens one.
const absent = new Proxy(class {}, { get: (target, name) => (name in target ? target[name] : class {}) });
const patched = new Proxy(electron, { get: (target, name) => (name === 'Tray' ? ObservedTray : target[name]) });
Module._load = function load(request, ...rest) {
  if (request === 'electron') return patched;
  if (request === 'node:sqlite') return absent;
  return realLoad.call(this, request, ...rest);
};

const web = require('node:stream/web');
const { Blob } = require('node:buffer');
class SmallResponse {
  constructor(body, { status = 200, headers = {} } = {}) {
    Object.assign(this, { body, status, headers });
  }
}
class Absent {}
for (const [name, value] of Object.entries({
  ...web,
  Blob,
  File: Absent,
  FormData: Absent,
  Headers: Map,
  Request: Absent,
  Response: SmallResponse,
  fetch: () => Promise.reject(new Error('absent')),
})) {
  if (globalThis[name] === undefined) globalThis[name] = value;
}
Symbol.dispose ??= Symbol('dispose');
Symbol.asyncDispose ??= Symbol('asyncDispose');
Array.prototype.at ??= function at(index) {
  return this[index < 0 ? this.length + index : index];
};

// protocol.handle came with Electron 25.
electron.protocol.handle ??= (scheme, handler) =>
  electron.protocol.registerBufferProtocol(scheme, (request, answer) => {
    handler(request).then(
      ({ body, status, headers }) => {
        const { 'Content-Type': type = 'text/plain', ...others } = headers;
        answer({
          statusCode: status,
          mimeType: type.split(';')[0],
          charset: 'utf-8',
          data: Buffer.from(body ?? ''),
          headers: others,
        });
      },
      () => answer({ statusCode: 500, data: Buffer.alloc(0) }),
    );
  });

// This check runs as root in containers, where Chromium's own sandbox cannot.
electron.app.enableSandbox = () => {};
// Nobody is there to close a dialog.
electron.dialog.showErrorBox = (title, text) => console.error(`${title}: ${text}`);

const result = process.env.CIRCADIA_SMOKE_RESULT;
const look = async (contents) => {
  const page = await contents.executeJavaScript(`({
    address: location.href, host: window.circadia && window.circadia.host, node: typeof window.require + typeof window.process,
    heading: document.title, navigation: [...document.querySelectorAll('nav a, nav button')].map((one) => one.textContent.trim()),
    composer: document.querySelector('textarea') !== null, text: document.body.innerText.slice(0, 2000),
  })`);
  const image = await contents.capturePage();
  writeFileSync(`${result}.png`, image.toPNG());
  return page;
};
electron.app.on('web-contents-created', (_, contents) => {
  const complaints = [];
  contents.on('console-message', (event, level, message) => {
    if (level >= 2) complaints.push(message);
  });
  contents.on('did-finish-load', async () => {
    for (let attempt = 0; attempt < 60; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const page = await look(contents);
      const ready = page.composer && notes.trays.at(-1)?.menu.includes('Go to sleep');
      if (!ready && attempt < 59) continue;
      writeFileSync(result, JSON.stringify({ ...notes, page, complaints, userData: electron.app.getPath('userData') }));
      electron.app.quit();
      return;
    }
  });
});

require(join(__dirname, 'out', 'main', 'entry.cjs'));
