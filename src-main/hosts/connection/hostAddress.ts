export interface HostAddress {
  port: number;
  token: string;
}

/** The address of a host on this machine; the token stays in the fragment, which is never sent. */
export function formatHostAddress({ port, token }: HostAddress): string {
  return `http://127.0.0.1:${port}/#${token}`;
}

/** Reads an address as printed by a host; null for anything that is not one on this machine. */
export function parseHostAddress(text: string): HostAddress | null {
  const match = /^http:\/\/(?:127\.0\.0\.1|localhost):(\d{1,5})\/#([\w-]{20,})$/.exec(text.trim());
  const [, port, token] = match ?? [];
  return port === undefined || token === undefined || Number(port) < 1 || Number(port) > 65_535
    ? null
    : { port: Number(port), token };
}
