import type { ReactNode } from 'react';

/** One step of the call: its question left, its fields right. */
export function IntakeRow({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="intake-row" aria-label={title}>
      <span className="intake-row-title" aria-hidden="true">
        {title}
      </span>
      <div className="intake-row-fields">{children}</div>
    </fieldset>
  );
}
