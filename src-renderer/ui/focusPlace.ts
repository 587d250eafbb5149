/** What opens over the page and takes the focus with it when it closes. */
const FLOATING = '[data-piece="floating"]';
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])';

/** An element of the page and its way up, so that its neighbour is found when it is gone. */
interface Place {
  element: HTMLElement;
  above: readonly { parent: Element; index: number }[];
}

let place: Place | null = null;

function remember(element: HTMLElement): void {
  const above: { parent: Element; index: number }[] = [];
  for (let one: Element = element; one.parentElement !== null; one = one.parentElement)
    above.push({ parent: one.parentElement, index: Array.prototype.indexOf.call(one.parentElement.children, one) });
  place = { element, above };
}

const takes = (element: HTMLElement): boolean => {
  if (!element.isConnected) return false;
  element.focus({ preventScroll: true });
  return element.ownerDocument.activeElement === element;
};

function firstIn(element: Element | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const inside = element.querySelectorAll<HTMLElement>(FOCUSABLE);
  return (
    (element.matches(FOCUSABLE) && takes(element)) || [...inside].some((one) => one.checkVisibility() && takes(one))
  );
}

/** Whether something lies over the page whose keys are not the page's. */
export const somethingFloats = (document: Document): boolean => document.querySelector(FLOATING) !== null;

/**
 * Focuses the place where typing goes when nothing floats over the page, now and whenever something that floats closes.
 */
export function takeFocus(element: HTMLElement): void {
  remember(element);
  element.focus({ preventScroll: true });
}

/** Puts the focus back where it was on the page; where that is gone, to its neighbour, at last to the page itself. */
export function returnFocus(document: Document): void {
  const active = document.activeElement;
  if (active !== null && active !== document.body && active.isConnected && active.closest(FLOATING) === null) return;
  if (place === null || takes(place.element)) return;
  const main = document.querySelector('main');
  for (const { parent, index } of place.above) {
    // A neighbour in the sidebar is no neighbour of what stood in the page.
    if (!parent.isConnected || (main !== null && parent.contains(main))) continue;
    if (firstIn(parent.children[index]) || firstIn(parent.children[index + 1]) || firstIn(parent.children[index - 1]))
      return;
  }
  if (main === null) return;
  main.tabIndex = -1;
  takes(main);
}

const gone = (element: HTMLElement) =>
  !element.isConnected || element.matches(':disabled') || element.closest('[inert]') !== null;

/**
 * Never lets the focus fall to the body because the focused element was taken away or disabled. Returns the way to
 * stop.
 */
export function keepFocus(document: Document): () => void {
  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest(FLOATING) === null) remember(event.target);
  };
  const check = () => {
    if (document.activeElement === document.body && place !== null && gone(place.element) && !somethingFloats(document))
      returnFocus(document);
  };
  const lost = new MutationObserver((records) => {
    check();
    // What was disabled loses the focus with the next frame.
    if (records.some((record) => record.type === 'attributes'))
      requestAnimationFrame(() => requestAnimationFrame(check));
  });
  document.addEventListener('focusin', onFocus);
  lost.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'inert'] });
  return () => {
    document.removeEventListener('focusin', onFocus);
    lost.disconnect();
  };
}
