import type { ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';

const HANDSHAKE_MS = 10_000;
const REFUSED_CODE = 4401;

/** The other side answered and does not want this page; trying again with the same token is pointless. */
export class RefusedError extends Error {}

export interface Transport {
  link: ClientLink<Record<never, never>>;
  /** Settles once, when the connection is gone. */
  closed: Promise<void>;
  close(): void;
}

declare global {
  interface Window {
    /** Present inside Electron only; the preload answers a posted request with a port. */
    circadia?: unknown;
  }
}

/**
 * Opens one connection to the core: a message port inside Electron, a WebSocket elsewhere. Rejects after ten seconds.
 */
export function openTransport(token: string | null): Promise<Transport> {
  return window.circadia === undefined
    ? openSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`, token)
    : openPort();
}

function openPort(): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(
      () => finish(() => reject(new Error('The window got no connection to its core.'))),
      HANDSHAKE_MS,
    );
    const finish = (then: () => void) => {
      clearTimeout(deadline);
      window.removeEventListener('message', onMessage);
      then();
    };
    const onMessage = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data?.type !== 'circadia:port' || port === undefined) return;
      finish(() => {
        const closed = new Promise<void>((done) => port.addEventListener('close', () => done(), { once: true }));
        const link = new PortLink({ port });
        port.start();
        resolve({ link, closed, close: () => port.close() });
      });
    };
    window.addEventListener('message', onMessage);
    window.postMessage({ type: 'circadia:connect' }, '*');
  });
}

function openSocket(address: string, token: string | null): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    const closed = new Promise<void>((done) => socket.addEventListener('close', () => done(), { once: true }));
    const deadline = setTimeout(() => socket.close(), HANDSHAKE_MS);
    socket.addEventListener('open', () => socket.send(JSON.stringify({ token: token ?? '' })), { once: true });
    socket.addEventListener('close', (event) => {
      clearTimeout(deadline);
      reject(event.code === REFUSED_CODE ? new RefusedError('refused') : new Error('closed'));
    });
    // The first message is the answer to the token; everything after it belongs to the link.
    socket.addEventListener(
      'message',
      (event) => {
        clearTimeout(deadline);
        if (!isAccepted(event.data)) return socket.close();
        resolve({ link: new SocketLink({ websocket: socket }), closed, close: () => socket.close() });
      },
      { once: true },
    );
  });
}

function isAccepted(data: unknown): boolean {
  try {
    const answer: unknown = JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data as ArrayBuffer));
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
  } catch {
    return false;
  }
}
