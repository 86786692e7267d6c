import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type EditorStore, redo, undo } from './model/editor-store';

/** Ctrl+Z and Ctrl+Y undo and redo inside `area`; Escape closes unless something else takes it first. */
export function useEditorKeys<Body>(
  area: RefObject<HTMLElement | null>,
  store: EditorStore<Body>,
  close: () => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const isControl = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (isControl && key === 'z' && !event.shiftKey) {
      event.preventDefault();
      undo(store);
    } else if (isControl && (key === 'y' || (key === 'z' && event.shiftKey))) {
      event.preventDefault();
      redo(store);
    } else if (event.key === 'Escape' && !event.isComposing && !isPopupOpen()) {
      // The question that may appear now must not be answered by the same key.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  useEffect(() => {
    const element = area.current;
    const listener = (event: KeyboardEvent): void => onKey(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [area]);
}

/** A list, calendar or dialog that Escape closes first. */
export const isPopupOpen = (): boolean =>
  document.querySelector(
    '.ant-select-open, .ant-picker-dropdown:not(.ant-picker-dropdown-hidden), .ant-modal-wrap:not([style*="display: none"]), .ant-popover:not(.ant-popover-hidden)',
  ) !== null;
