import { type RefObject, useEffect, useRef } from 'react';

/** The path of the text field of the report that had the cursor last; null before the first one. */
export function useLastField(): RefObject<string | null> {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const isText =
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLInputElement && target.type === 'text');
      if (!isText) return;
      const field = target.closest('.report-editor .editor-section [data-path]');
      // A choice is searched in an input, too; its value is no text.
      if (field !== null && target.closest('.ant-select, .ant-picker') === null)
        last.current = field.getAttribute('data-path');
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return last;
}
