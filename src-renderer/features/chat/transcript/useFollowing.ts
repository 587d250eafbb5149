import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FAR_FROM_END_PX, followsAfterScroll, type Stand } from './following.ts';

const standOf = (scroller: HTMLElement): Stand => ({
  awayPx: scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop,
  heightPx: scroller.scrollHeight,
  windowPx: scroller.clientHeight,
});

/**
 * Keeps the end of a transcript in sight whatever changes size, until somebody scrolls up. `newest` names the message
 * after which it follows
 * again in any case; `far` says that the end is out of sight.
 */
export function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  newest: string | null,
  startsAtEnd: boolean,
) {
  const following = useRef(startsAtEnd);
  const stand = useRef<Stand>({ awayPx: 0, heightPx: 0, windowPx: 0 });
  const [far, setFar] = useState(false);

  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    if (following.current) element.scrollTop = element.scrollHeight;
    stand.current = standOf(element);
    setFar(stand.current.awayPx > FAR_FROM_END_PX);
  }, [scroller]);
  const follow = useCallback(() => {
    following.current = true;
    look();
  }, [look]);

  useEffect(() => {
    const [element, inside] = [scroller.current, content.current];
    if (element === null || inside === null) return;
    const onScroll = () => {
      const now = standOf(element);
      following.current = followsAfterScroll(following.current, stand.current, now);
      look();
    };
    // A wheel that turns up means it, also in a frame in which the answer has grown.
    const onWheel = (event: WheelEvent) => {
      if (event.deltaY < 0 && element.scrollTop > 0) following.current = false;
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    sizes.observe(inside);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('wheel', onWheel, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('wheel', onWheel);
    };
  }, [scroller, content, look]);

  const seen = useRef(newest);
  useLayoutEffect(() => {
    if (newest === seen.current) return;
    seen.current = newest;
    if (newest !== null) follow();
  }, [newest, follow]);
  return {
    far,
    follow,
    /** Another place than the end is wanted, such as the message a link leads to. */
    leave: useCallback(() => {
      following.current = false;
    }, []),
  };
}
