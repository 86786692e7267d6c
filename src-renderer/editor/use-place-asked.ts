import { useEffect } from 'react';
import { clearQuery, useQueryParam } from '../state';

/**
 * Whoever comes from a list of things has the cursor in the one chosen there.
 * @param name of the query that names it
 * @param pathOf its field in what is edited; null where it is not there (any more)
 */
export function usePlaceAsked(
  name: string,
  pathOf: (asked: string) => string | null,
  jumpTo: (path: string) => void,
): void {
  const asked = useQueryParam(name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for is gone to once
  useEffect(() => {
    if (asked === null) return;
    const path = pathOf(asked);
    clearQuery();
    // The sections take their heights first, and whatever else takes the focus at the start has had it.
    if (path !== null) requestAnimationFrame(() => requestAnimationFrame(() => jumpTo(path)));
  }, [asked]);
}
