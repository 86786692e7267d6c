/** The desk's only source of "now", handed down from the start, so that tests and the tour can fix it. */
export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
}
