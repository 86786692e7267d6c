interface Row {
  readonly id: string;
}

/** A list with one row changed; null where no row has the id. */
export const changedRow = <R extends Row>(
  rows: readonly R[],
  id: string,
  change: (row: R) => R,
): R[] | null =>
  rows.some((row) => row.id === id) ? rows.map((row) => (row.id === id ? change(row) : row)) : null;
