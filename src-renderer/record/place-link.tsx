import type { ReactNode } from 'react';
import { go } from '../state';

/** A link to a place of the program. */
export function PlaceLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
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
