const CONTROL = /<\|[a-z0-9_]{1,44}\|>/gi;
/**
 * The beginning of what may become one with the next piece; one may have begun inside another, and leaves that whole
 * when it is taken out.
 */
const BEGUN = /(?:<(?:\|(?:[a-z0-9_]{0,44}\|?)?)?)+$/i;

/**
 * Takes out of an answer what looks like a control token, also where it comes in pieces. What people write is never put
 * through it.
 */
export function createControlFilter(): { add(text: string): string; finish(): string } {
  let held = '';
  return {
    add(text) {
      let whole = held + text;
      // What stood around a token that was taken out may be one itself.
      for (let before = ''; before !== whole;) {
        before = whole;
        whole = whole.replace(CONTROL, '');
      }
      const begun = BEGUN.exec(whole);
      held = begun?.[0] ?? '';
      return whole.slice(0, whole.length - held.length);
    },
    finish() {
      const rest = held;
      held = '';
      return rest;
    },
  };
}
