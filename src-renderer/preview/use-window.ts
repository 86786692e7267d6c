import { type RefObject, useLayoutEffect, useState } from 'react';

/** What of a scrolling box is in sight, in pixels. */
export interface ScrollWindow {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Follows a box while it is scrolled and resized. */
export function useScrollWindow(box: RefObject<HTMLElement | null>): ScrollWindow {
  const [seen, setSeen] = useState<ScrollWindow>({ top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void =>
      setSeen({ top: element.scrollTop, width: element.clientWidth, height: element.clientHeight });
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return seen;
}
