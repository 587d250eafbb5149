/** Names under which a loopback server may be asked; anything else is a rebinding attempt. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];

/** True when the Host header names this very server. */
export function hostIsOurs(host: string | undefined, port: number): boolean {
  return LOOPBACK_NAMES.some((name) => host === `${name}:${port}`);
}

/**
 * True when the Origin header is the page this server itself served under the given Host; a missing Origin is refused.
 */
export function originIsOurs(origin: string | undefined, host: string | undefined, port: number): boolean {
  return hostIsOurs(host, port) && origin === `http://${host}`;
}

export type RequestVerdict = { allowed: true } | { allowed: false; status: number; sentence: string };

const refuse = (status: number, sentence: string): RequestVerdict => ({ allowed: false, status, sentence });

/** Decides on a plain HTTP request before any file is looked at. */
export function judgeRequest(
  request: { method: string | undefined; host: string | undefined; origin: string | undefined },
  port: number,
): RequestVerdict {
  if (!hostIsOurs(request.host, port)) return refuse(421, 'This address is not served here.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD are answered.');
  if (request.origin !== undefined && !originIsOurs(request.origin, request.host, port))
    return refuse(403, 'Other sites are not answered.');
  return { allowed: true };
}

/** Decides on a WebSocket upgrade before the handshake. */
export function judgeUpgrade(
  request: { path: string | undefined; host: string | undefined; origin: string | undefined },
  port: number,
): RequestVerdict {
  if (!hostIsOurs(request.host, port)) return refuse(421, 'This address is not served here.');
  if (!originIsOurs(request.origin, request.host, port)) return refuse(403, 'Other sites are not answered.');
  if (request.path !== '/rpc') return refuse(404, 'There is nothing here.');
  return { allowed: true };
}
