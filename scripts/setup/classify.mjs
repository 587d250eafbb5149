const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|dns error|error sending request|failed to lookup address|name resolution|NewConnectionError|ConnectTimeoutError|ProxyError|Network is unreachable|getaddrinfo|tcp connect error|operation timed out|fetch failed/i;
const FULL_DISK = /ENOSPC|No space left on device/i;
const WRONG_HASH = /EINTEGRITY|Hash mismatch|DO NOT MATCH THE HASHES/i;

/** Tells from a tool's output what went wrong: `disk`, `hash`, `network` or `broken`. */
export function classifyFailure(output) {
  if (FULL_DISK.test(output)) return 'disk';
  if (WRONG_HASH.test(output)) return 'hash';
  if (NETWORK.test(output)) return 'network';
  return 'broken';
}

/** The sentence for a failed stage: cause, consequence, way out. */
export function failureSentence(kind, what, logFile) {
  switch (kind) {
    case 'disk':
      return `The disk is full, so the ${what} could not be installed. Free about 3 GB and run the same command again; it goes on where it stopped.`;
    case 'hash':
      return `A downloaded file does not match its recorded hash, so the ${what} were not installed. Run the same command again; if it happens twice, the registry serves other files than the ones reviewed. Details are in ${logFile}.`;
    case 'network':
      return `The package registry could not be reached, so the ${what} could not be installed. Circadia needs the network for its first start only. Connect and run the same command again; it goes on where it stopped.`;
    default:
      return `The ${what} could not be installed. The network was reachable, so something else is broken; the full output is in ${logFile}.`;
  }
}
