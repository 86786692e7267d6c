/** A copy with the row at `index` moved by one place; unchanged at the ends. */
export function moved<T>(rows: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const target = index + by;
  const row = rows[index];
  const other = rows[target];
  if (row === undefined || other === undefined) return rows;
  return rows.map((each, place) => (place === index ? other : place === target ? row : each));
}

/** A copy with the row at `from` taken out and put in at `to`; those between make room. */
export function movedTo<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from];
  if (row === undefined || from === to) return rows;
  const others = rows.filter((_, place) => place !== from);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

/** A copy with the row at `index` once more after it, under an id of its own. */
export function duplicated<T extends { readonly id: string }>(
  rows: readonly T[],
  index: number,
  newId: () => string,
): readonly T[] {
  const row = rows[index];
  if (row === undefined) return rows;
  return [...rows.slice(0, index + 1), { ...row, id: newId() }, ...rows.slice(index + 1)];
}
