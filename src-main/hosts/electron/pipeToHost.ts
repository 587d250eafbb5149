import type { MessagePortMain } from 'electron';
import type { HostAddress } from '../connection/hostAddress.ts';
import { openSocket } from '../connection/attach.ts';

/**
 * Passes messages between a page and another host; either end closing closes the other. Both transports use the same
 * encoding.
 */
export function pipeToHost(port: MessagePortMain, address: HostAddress): void {
  openSocket(address).then(
    (socket) => {
      socket.on('message', (data, isBinary) => {
        const bytes = Buffer.isBuffer(data) ? data : null;
        if (bytes !== null) port.postMessage(isBinary ? new Uint8Array(bytes) : bytes.toString('utf8'));
      });
      socket.once('close', () => port.close());
      port.on('message', ({ data }: { data: unknown }) => {
        if (typeof data === 'string' || data instanceof Uint8Array) socket.send(data);
      });
      port.once('close', () => socket.close());
      port.start();
    },
    () => port.close(),
  );
}
