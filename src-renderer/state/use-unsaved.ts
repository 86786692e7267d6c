import { useEffect, useEffectEvent } from 'react';
import { setUnsaved } from './unsaved';

/** While `isDirty`, leaving the page or the program asks first and flushes the draft. */
export function useUnsaved(isDirty: boolean, name: string, flush: () => Promise<void>): void {
  const flushLatest = useEffectEvent(flush);
  useEffect(() => {
    if (!isDirty) return;
    setUnsaved({ name, flush: () => flushLatest() });
    return () => setUnsaved(null);
  }, [isDirty, name]);
}
