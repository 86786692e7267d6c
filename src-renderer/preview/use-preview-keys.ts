import { useEffect, useEffectEvent } from 'react';

export type PreviewKey =
  | 'zoom-in'
  | 'zoom-out'
  | 'fit-width'
  | 'find'
  | 'next'
  | 'previous'
  | 'first'
  | 'last';

const withControl: Readonly<Record<string, PreviewKey>> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit-width',
  f: 'find',
};
const alone: Readonly<Record<string, PreviewKey>> = {
  PageDown: 'next',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** What a key means in the preview; Home and End stay with a field that is being written in. */
export function previewKeyOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>,
  isInField: boolean,
): PreviewKey | undefined {
  if (event.isComposing || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return withControl[event.key.toLowerCase()];
  const key = alone[event.key];
  return isInField && (key === 'first' || key === 'last') ? undefined : key;
}

/** The keys of the preview, wherever in it the focus is. */
export function usePreviewKeys(run: (key: PreviewKey) => void): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = previewKeyOf(event, event.target instanceof HTMLInputElement);
      if (key === undefined) return;
      // The menu's zoom has the same keys, and what scrolls would scroll twice.
      event.preventDefault();
      latest(key);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
