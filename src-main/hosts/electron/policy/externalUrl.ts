const OPENABLE = new Set(['https:', 'http:', 'mailto:']);
const LONGEST = 2_000;

/**
 * The one gate for addresses that leave the app: the parsed address to hand to the system, or null. Names with other
 * alphabets come out as punycode.
 */
export function externalUrl(address: string): string | null {
  if (address.length > LONGEST) return null;
  try {
    const url = new URL(address);
    if (!OPENABLE.has(url.protocol) || url.username !== '' || url.password !== '') return null;
    if (url.protocol !== 'mailto:' && url.hostname === '') return null;
    return url.href;
  } catch {
    return null;
  }
}
