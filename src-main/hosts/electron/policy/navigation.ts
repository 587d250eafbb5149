import { externalUrl } from './externalUrl.ts';
import { isOurPage } from './page.ts';

export type NavigationDecision = { kind: 'allow' } | { kind: 'deny' } | { kind: 'openOutside'; address: string };

/** What happens when the page wants to go somewhere: it stays on our page, and web links open in the user's browser. */
export function decideNavigation(address: string, isMainFrame: boolean): NavigationDecision {
  if (!isMainFrame) return { kind: 'deny' };
  if (isOurPage(address)) return { kind: 'allow' };
  const outside = externalUrl(address);
  return outside === null ? { kind: 'deny' } : { kind: 'openOutside', address: outside };
}

/** What happens when the page asks for a new window: never one of ours. */
export function decideWindowOpen(address: string): Exclude<NavigationDecision, { kind: 'allow' }> {
  const outside = externalUrl(address);
  return outside === null ? { kind: 'deny' } : { kind: 'openOutside', address: outside };
}

/** True for what the page may load: our own files and what it made itself. */
export function mayRequest(address: string): boolean {
  return (
    isOurPage(address) ||
    address.startsWith(`blob:app://circadia/`) ||
    address.startsWith('data:image/') ||
    address.startsWith('devtools://')
  );
}
