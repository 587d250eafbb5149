/**
 * While an input method composes, its keys are its own: no handler of the page sees them, so that Enter never sends
 * half a word and Escape
 * closes nothing. Safari ends the composition first and sends the key afterwards, with the key code 229. Returns the
 * way to stop.
 */
export function guardComposition(window: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}
