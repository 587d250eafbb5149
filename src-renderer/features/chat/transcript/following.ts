/** Where a transcript stands: how far it is from its end, and how large it and its window are. */
export interface Stand {
  awayPx: number;
  heightPx: number;
  windowPx: number;
}

/** Rounding of a zoomed page, and a finger's tremble. */
const AT_END_PX = 4;
/** Who scrolls down this close to the end wants to follow again. */
const NEAR_END_PX = 40;
/** From here on the way back is worth a button. */
export const FAR_FROM_END_PX = 120;

/**
 * Whether the transcript follows its end after a scroll. Only a person stops it: where its content or its window has
 * changed size since
 * `before`, the scroll came from that.
 */
export function followsAfterScroll(following: boolean, before: Stand, now: Stand): boolean {
  if (now.awayPx <= AT_END_PX) return true;
  if (now.heightPx !== before.heightPx || now.windowPx !== before.windowPx) return following;
  if (now.awayPx > before.awayPx) return false;
  return following || now.awayPx <= NEAR_END_PX;
}
