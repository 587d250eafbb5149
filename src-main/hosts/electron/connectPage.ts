import { ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import { senderIsTrusted } from './policy/sender.ts';

/** Answers the page's one request: a fresh port to the core, handed only to the top frame of our own page. */
export function answerConnect(contentsId: () => number | null, connect: (port: MessagePortMain) => void): void {
  ipcMain.on('circadia:connect', (event) => {
    const frame = event.senderFrame;
    const trusted = senderIsTrusted({
      frameAddress: frame?.url ?? null,
      isTopFrame: frame !== null && frame.parent === null,
      isOurWindow: event.sender.id === contentsId(),
    });
    if (!trusted || frame === null) return;
    const { port1, port2 } = new MessageChannelMain();
    connect(port1);
    frame.postMessage('circadia:port', null, [port2]);
  });
}
