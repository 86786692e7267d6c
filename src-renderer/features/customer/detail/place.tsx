import type { ReactNode } from 'react';
import { go } from '../../../state';

/** A link within the program. */
export function Place({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        void go(to);
      }}
    >
      {children}
    </a>
  );
}
