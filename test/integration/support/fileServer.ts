import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  content: Buffer;
  /** First byte that was asked for, and that the If-Range allows. */
  from: number;
  etag: string;
  /** Sends and counts; resolves once the bytes have left. */
  send(bytes: Buffer): Promise<void>;
}
/** What one request gets instead of an honest answer. */
export type Trick = (exchange: Exchange) => void | Promise<void>;

export interface FileServer {
  address: string;
  files: Map<string, Buffer>;
  /** Bytes of content that were sent. */
  sent(): number;
  /** `path` and Range of every request. */
  requests: { path: string; range: string | null }[];
  /** For the next requests, one each. */
  play(...tricks: Trick[]): void;
  /** For the next request of an address with this end. */
  playAt(end: string, trick: Trick): void;
  close(): Promise<void>;
}

/** A file server that keeps to ranges and tags, but for the tricks it is told to play. */
export async function startFileServer(files: Record<string, Buffer> = {}): Promise<FileServer> {
  const contents = new Map(Object.entries(files));
  const requests: FileServer['requests'] = [];
  const tricks: Trick[] = [];
  const placed = new Map<string, Trick>();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://server').pathname;
    if (request.method === 'GET') requests.push({ path, range: request.headers.range ?? null });
    const content = contents.get(path);
    if (content === undefined) return void response.writeHead(404).end();
    const etag = `"${createHash('md5').update(content).digest('hex')}"`;
    const ifRange = request.headers['if-range'];
    const asked = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const from = ifRange !== undefined && ifRange !== etag ? 0 : asked;
    const send = (bytes: Buffer): Promise<void> => {
      sent += bytes.length;
      return new Promise((resolve) => response.write(bytes, () => resolve()));
    };
    const end = [...placed.keys()].find((one) => path.endsWith(one)) ?? '';
    const trick = placed.get(end) ?? tricks.shift() ?? honest;
    placed.delete(end);
    response.setHeader('content-type', path.endsWith('/') ? 'text/html' : 'application/octet-stream');
    void trick({ request, response, content, from, etag, send });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: contents,
    requests,
    sent: () => sent,
    play: (...more) => void tricks.push(...more),
    playAt: (end, trick) => void placed.set(end, trick),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const honest: Trick = async ({ request, response, content, from, etag, send }) => {
  if (request.method === 'HEAD') return void response.writeHead(200, head(content, 0, etag)).end();
  if (from >= content.length)
    return void response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
  response.writeHead(from > 0 ? 206 : 200, head(content, from, etag));
  await send(content.subarray(from));
  response.end();
};

/** The headers of an honest answer. */
export function head(content: Buffer, from: number, etag: string): Record<string, string> {
  return {
    etag,
    'content-length': String(content.length - from),
    ...(from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
  };
}

/** Sends so much and then breaks the connection, or leaves it open and silent. */
export const only =
  (bytes: number, then: 'cut' | 'silence'): Trick =>
  async ({ response, content, from, etag, send }) => {
    response.writeHead(from > 0 ? 206 : 200, head(content, from, etag));
    await send(content.subarray(from, from + bytes));
    if (then === 'cut') response.socket?.end();
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Trick =>
  ({ response }) =>
    void response.writeHead(code, headers).end();
