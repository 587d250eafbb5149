import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

export type Address =
  | { view: 'chat'; conversation: string | null; message: string | null; offTheRecord: boolean }
  | { view: 'memory'; memory: string | null }
  | { view: 'sleep' }
  | { view: 'tonight' }
  | { view: 'night'; cycle: number }
  | { view: 'lab' }
  | { view: 'settings'; section: string | null };

/** The page a hash names; an unknown one is the chat. */
export function parseAddress(hash: string): Address {
  const [view, first, second] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  switch (view) {
    case 'memory':
      return { view, memory: first ?? null };
    case 'sleep': {
      if (first === 'tonight') return { view: 'tonight' };
      return first !== undefined && /^\d+$/.test(first) ? { view: 'night', cycle: Number(first) } : { view };
    }
    case 'lab':
      return { view };
    case 'settings':
      return { view, section: first ?? null };
    default: {
      const offTheRecord = first === 'off-the-record';
      return {
        view: 'chat',
        conversation: offTheRecord || first === undefined || first === '' ? null : first,
        message: second ?? null,
        offTheRecord,
      };
    }
  }
}

const changed = new Set<() => void>();
const visited = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  changed.add(listener);
  // The browser's own back and forward: `hashchange` comes a task after `popstate`, and keys typed between the two
  // would go into the old page.
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    changed.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** The current page; draws again when the address changes. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseAddress(hash);
}

/** Opens a page. It is drawn, and has the focus, before this returns: no key is typed between two pages. */
export function go(path: string): void {
  window.location.hash = path;
  flushSync(() => {
    for (const listener of changed) listener();
  });
  for (const listener of visited) listener();
}

/** Calls back after each `go`, also one to the page that is open already. Returns the way to stop. */
export function onVisit(listener: () => void): () => void {
  visited.add(listener);
  return () => visited.delete(listener);
}

/** Links to pages of the app open with the click instead of a task later. Returns the way to stop. */
export function openLinksAtOnce(document: Document): () => void {
  const onClick = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
    if (link === null || link.target !== '') return;
    event.preventDefault();
    go(link.getAttribute('href') ?? '');
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}

/** The address of a conversation, or of one message in it. */
export function chatPath(conversation: string, message: string | null = null): string {
  return `#/chat/${encodeURIComponent(conversation)}${message === null ? '' : `/${encodeURIComponent(message)}`}`;
}
