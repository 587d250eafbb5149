import { useSyncExternalStore } from 'react';

export type Route =
  | { view: 'chat'; conversation: string | null; message: string | null; offTheRecord: boolean }
  | { view: 'memory'; memory: string | null }
  | { view: 'sleep' }
  | { view: 'tonight' }
  | { view: 'night'; cycle: number }
  | { view: 'lab' }
  | { view: 'settings'; section: string | null };

/** The page a hash names; an unknown one is the chat. */
export function parseRoute(hash: string): Route {
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
      return { view: 'chat', conversation: offTheRecord || first === undefined || first === '' ? null : first, message: second ?? null, offTheRecord };
    }
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The current page; draws again when the address changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}

export function go(path: string): void {
  window.location.hash = path;
}

/** The address of a conversation, or of one message in it. */
export function chatPath(conversation: string, message: string | null = null): string {
  return `#/chat/${encodeURIComponent(conversation)}${message === null ? '' : `/${encodeURIComponent(message)}`}`;
}
