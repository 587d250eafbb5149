const KEY = 'circadia.token';

/** The token of a fragment such as `#s3cret`; a fragment that is an address (`#/chat`) holds none. */
export function tokenInFragment(fragment: string): string | null {
  const text = fragment.replace(/^#/, '');
  return text === '' || text.startsWith('/') ? null : decodeURIComponent(text);
}

/** Takes the token out of the address on first load and keeps it for this tab, so that a reload still knows it. */
export function takeToken(location: Location, history: History, storage: Storage): string | null {
  const fresh = tokenInFragment(location.hash);
  if (fresh === null) return storage.getItem(KEY);
  storage.setItem(KEY, fresh);
  history.replaceState(null, '', `${location.pathname}${location.search}#/chat`);
  return fresh;
}
