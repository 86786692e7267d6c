import type { ReactNode } from 'react';

/** A box that scrolls by itself, and can be reached and named by keyboard and screen reader. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section
      className="scroll-box"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
