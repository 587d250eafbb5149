export const SCHEME = 'app';
export const ORIGIN = 'app://circadia';
export const PAGE = `${ORIGIN}/index.html`;

/** True for an address of our own page; compares parsed parts, never prefixes. */
export function isOurPage(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address);
    return protocol === `${SCHEME}:` && host === 'circadia' && username === '' && password === '';
  } catch {
    return false;
  }
}
