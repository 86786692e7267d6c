import type { ReactNode } from 'react';

/** The text of a grid's cell, on one line; the whole of it where the mouse rests. */
export const gridText = (text: string): ReactNode => (
  <span className="grid-text" title={text}>
    {text}
  </span>
);

/** A date, an amount or a number in a grid's cell. */
export const gridNumbers = (text: string | number): ReactNode => (
  <span className="grid-text numbers">{text}</span>
);
