import { useEffect, useEffectEvent } from 'react';
import { isPopupOpen } from '../../editor';

/** Escape leaves the page, unless a dialog or a list takes it first. */
export function useEscape(leave: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || isPopupOpen()) return;
    leave();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
