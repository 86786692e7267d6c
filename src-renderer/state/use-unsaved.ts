import { useEffectEvent, useLayoutEffect } from 'react';
import { setUnsaved } from './unsaved';

/** While `isDirty`, leaving the page or the program asks first and flushes the draft. */
export function useUnsaved(isDirty: boolean, name: string, flush: () => Promise<void>): void {
  const flushLatest = useEffectEvent(flush);
  // With what the screen says of it, not a moment later: a key pressed in between would be asked about what is saved.
  useLayoutEffect(() => {
    if (!isDirty) return;
    setUnsaved({ name, flush: () => flushLatest() });
    return () => setUnsaved(null);
  }, [isDirty, name]);
}
