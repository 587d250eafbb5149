import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readPageFile } from '../connection/pageFiles.ts';
import { pageHeaders } from '../connection/pagePolicy.ts';
import { judgeRequest } from '../connection/requestRules.ts';

/** A lasting file's name holds a hash of its content. */
const LASTING = 'public, max-age=31536000, immutable';

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pageFolder: string,
  port: number,
): Promise<void> {
  const headers = pageHeaders(["'self'", `ws://127.0.0.1:${port}`, `ws://localhost:${port}`]);
  const text = (status: number, sentence: string) => {
    response.writeHead(status, {
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : `${sentence}\n`);
  };
  const verdict = judgeRequest(
    { method: request.method, host: request.headers.host, origin: request.headers.origin },
    port,
  );
  if (!verdict.allowed) return text(verdict.status, verdict.sentence);
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const file = await readPageFile(pageFolder, path);
  if (file === null) return text(404, 'There is nothing here.');
  response.writeHead(200, {
    ...headers,
    'Content-Type': file.type,
    'Content-Length': file.bytes.length,
    'Cache-Control': file.lasting ? LASTING : 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

/** An HTTP server that answers GET and HEAD for the files of one folder, to this machine's own page only. */
export function createPageServer(pageFolder: string): Server {
  const server: Server = createServer((request, response) => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    answer(request, response, pageFolder, port).catch(() => response.destroy());
  });
  server.requestTimeout = 30_000;
  return server;
}
