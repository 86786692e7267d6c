import type { ReactNode } from 'react';

/** One step: its question left, its fields right. */
export function FoundRow({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="found-row" aria-label={title}>
      <span className="found-row-title" aria-hidden="true">
        {title}
      </span>
      <div className="found-row-fields">{children}</div>
    </fieldset>
  );
}
