import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { STATUS_CODES } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import * as z from 'zod';
import { onceAwakeFor } from '../../core/awakeDeadline.ts';
import { judgeUpgrade } from './requestRules.ts';
import { tokenMatches } from './token.ts';

/** A page that has not sent its token by then is not ours. */
const TOKEN_DEADLINE_MS = 5_000;
/** The largest thing a page sends is an experiment of 40 million characters. */
const MAXIMUM_MESSAGE_BYTES = 96 * 1024 * 1024;
/** Close code for a wrong, late or missing token, in the range left to applications. */
export const UNAUTHORISED = 4401;

const firstMessageSchema = z.object({ token: z.string() });

export interface SocketServerOptions {
  router: AnyRouter;
  token: string;
  /** The port the server listens on; known only once it does. */
  port: () => number;
  /** Receives failures that no procedure declared. */
  onFailure: (error: unknown) => void;
  tokenDeadlineMs?: number;
}

function offeredToken(data: RawData, isBinary: boolean): string | null {
  if (isBinary || !Buffer.isBuffer(data)) return null;
  try {
    return firstMessageSchema.parse(JSON.parse(data.toString('utf8'))).token;
  } catch {
    return null;
  }
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * Serves the core at /rpc of an HTTP server to callers that pass Host, Origin and token; returns the way to end all
 * connections.
 */
export function serveSockets(server: Server, options: SocketServerOptions): () => void {
  const handler = new RPCHandler(options.router, { interceptors: [onError((error) => options.onFailure(error))] });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAXIMUM_MESSAGE_BYTES, perMessageDeflate: false });

  const admit = (socket: WebSocket) => {
    const refuse = () => socket.close(UNAUTHORISED, 'The token is missing or wrong.');
    // A page that connected before the lid was closed sends its token after waking; refused once it would not try
    // again.
    const deadline = onceAwakeFor(options.tokenDeadlineMs ?? TOKEN_DEADLINE_MS, refuse);
    socket.on('error', () => socket.terminate());
    socket.once('close', deadline.stop);
    socket.once('message', (data: RawData, isBinary: boolean) => {
      deadline.stop();
      if (!tokenMatches(options.token, offeredToken(data, isBinary))) return refuse();
      void handler.upgrade(socket, { context: {} });
      socket.send('{"ok":true}');
    });
  };

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const path = request.url?.split('?', 1)[0];
    const verdict = judgeUpgrade({ path, host: request.headers.host, origin: request.headers.origin }, options.port());
    if (!verdict.allowed) return refuseUpgrade(socket, verdict.status);
    sockets.handleUpgrade(request, socket, head, admit);
  };

  server.on('upgrade', onUpgrade);
  return () => {
    server.off('upgrade', onUpgrade);
    for (const socket of sockets.clients) {
      socket.close(1001, 'Circadia is closing.');
      setTimeout(() => socket.terminate(), 500).unref();
    }
    sockets.close();
  };
}
