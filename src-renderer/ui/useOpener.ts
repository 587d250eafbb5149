import { useEffect, useRef } from 'react';
import { returnFocus, takeFocus } from './focusPlace.ts';

/**
 * Remembers what had the focus when a panel opened for `subject`, and gives the focus back to it when the panel closes.
 */
export function useOpener(subject: string): void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
  }, [subject]);
  useEffect(
    () => () => {
      const active = document.activeElement;
      // Somebody has gone on elsewhere.
      if (active?.matches('textarea, input') === true) return;
      if (opener.current instanceof HTMLElement && opener.current !== document.body && opener.current.isConnected)
        takeFocus(opener.current);
      else returnFocus(document);
    },
    [],
  );
}
