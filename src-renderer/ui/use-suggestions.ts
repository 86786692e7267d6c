import { useEffect, useEffectEvent, useState } from 'react';

const pause = 120;

/** Asks for suggestions a moment after typing stops; an older answer never overtakes a newer one. */
export function useSuggestions<T>(
  text: string,
  isOpen: boolean,
  ask: (text: string) => Promise<readonly T[]>,
): { readonly found: readonly T[]; readonly isSearching: boolean } {
  const [state, setState] = useState<{ readonly text: string | null; readonly found: readonly T[] }>({
    text: null,
    found: [],
  });
  const askLatest = useEffectEvent(ask);
  useEffect(() => {
    if (!isOpen) return;
    let isStale = false;
    const timer = setTimeout(() => {
      void askLatest(text).then((found) => {
        if (!isStale) setState({ text, found });
      });
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, isOpen]);
  return { found: state.found, isSearching: isOpen && state.text !== text };
}
