import type { ReactNode } from 'react';

/** One sentence about what belongs here, and one button. */
export function EmptyState({ text, action }: { readonly text: string; readonly action?: ReactNode }) {
  return (
    <div className="empty-state">
      <svg viewBox="0 0 64 40" width="64" height="40" aria-hidden="true" focusable="false">
        <path
          d="M8 20 L16 6 H48 L56 20 V34 H8 Z M8 20 H22 C22 27 42 27 42 20 H56"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      </svg>
      <p>{text}</p>
      {action}
    </div>
  );
}
