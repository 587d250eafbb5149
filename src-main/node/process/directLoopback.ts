const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/**
 * From now on this process reaches this machine itself without a proxy, whatever NODE_USE_ENV_PROXY and the proxy
 * variables say:
 * the fetch of Node asks for exceptions at every call.
 */
export function reachLoopbackDirectly(environment: NodeJS.ProcessEnv = process.env): void {
  const listed = (environment['no_proxy'] || environment['NO_PROXY'] || '')
    .split(/[\s,]+/)
    .filter((name) => name !== '');
  const direct = [...new Set([...listed, ...LOOPBACK])].join(',');
  environment['no_proxy'] = direct;
  environment['NO_PROXY'] = direct;
}
