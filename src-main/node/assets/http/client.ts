import type { Readable } from 'node:stream';

export interface HttpResponse {
  status: number;
  header(name: string): string | null;
  body: Readable;
}

/** Asks for one address, without following where it points. */
export interface HttpClient {
  get(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<HttpResponse>;
  close(): Promise<void>;
}

const CONNECT_MS = 10_000;
const HEADERS_MS = 30_000;

/**
 * Through the system's proxy, as HTTP_PROXY, HTTPS_PROXY and NO_PROXY name it at the time of each call. Only this
 * client minds them: whatever else we ask is on this machine. The library is loaded by the first call.
 */
export function createHttpClient(): HttpClient {
  let opened: ReturnType<typeof open> | null = null;
  return {
    async get(url, headers, signal) {
      opened ??= open();
      const { request, dispatcher } = await opened;
      const { statusCode, headers: answered, body } = await request(url, { dispatcher, headers, signal });
      return {
        status: statusCode,
        header(name) {
          const value = answered[name];
          return (Array.isArray(value) ? value[0] : value) ?? null;
        },
        // What breaks is told to whoever reads it.
        body: body.on('error', () => {}),
      };
    },
    async close() {
      const last = await opened?.catch(() => null);
      await last?.dispatcher.destroy();
    },
  };
}

async function open() {
  const { EnvHttpProxyAgent, request } = await import('undici');
  // How long a body may take is the caller's to say: it counts time awake.
  const limits = { connect: { timeout: CONNECT_MS }, headersTimeout: HEADERS_MS, bodyTimeout: 0, allowH2: false };
  return { request, dispatcher: new EnvHttpProxyAgent(limits) };
}
