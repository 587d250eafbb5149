import { isOurPage } from './page.ts';

/** The page may put text on the clipboard; everything else a page can ask for is refused. */
export function permissionAllowed(permission: string, askedBy: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurPage(askedBy);
}
