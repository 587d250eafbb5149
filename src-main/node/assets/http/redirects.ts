import type { HttpClient, HttpResponse } from './client.ts';

const MOST_STEPS = 5;

/**
 * The answer of the place that the address leads to. `wrongWay` when it leads in a circle, off HTTP, or from a private
 * connection to an open one. No credentials are ever sent, so another host learns nothing.
 */
export async function follow(
  client: HttpClient,
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<{ response: HttpResponse; wrongWay: boolean }> {
  let at = url;
  for (let steps = 0; ; steps += 1) {
    const response = await client.get(at, headers, signal);
    const location = response.header('location');
    if (response.status < 300 || response.status > 399 || location === null) return { response, wrongWay: false };
    response.body.destroy();
    const next = URL.parse(location, at);
    const isAllowed =
      next !== null && (next.protocol === 'https:' || (next.protocol === 'http:' && at.startsWith('http:')));
    if (steps === MOST_STEPS || !isAllowed) return { response, wrongWay: true };
    at = next.href;
  }
}
