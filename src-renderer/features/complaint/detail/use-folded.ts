import { type RefObject, useEffect, useState } from 'react';

/** True once the page was scrolled past a mark; head and cards then fold to one line. */
export function useFolded(mark: RefObject<HTMLElement | null>): boolean {
  const [isFolded, setIsFolded] = useState(false);
  useEffect(() => {
    const target = mark.current;
    if (target === null) return;
    const root = document.querySelector('#page');
    const observer = new IntersectionObserver(
      ([entry]) => setIsFolded(entry !== undefined && !entry.isIntersecting),
      { root },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [mark]);
  return isFolded;
}
