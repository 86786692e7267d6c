/** Places in a sheet: rows and columns count from 1, as `B7` says them. */

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** First and last row and column, both within. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a spreadsheet has at most. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** A is 1, AA is 27; 0 for what are no letters of a column. */
export function columnNumber(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return 0;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= lastColumn ? number : 0;
}

export const cellName = ({ row, column }: CellPlace): string => `${columnLetters(column)}${row}`;

/** `B7` or `$B$7`; null for what is no cell. */
export function parseCell(name: string): CellPlace | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  const place = { row: Number(digits), column: columnNumber(letters) };
  return place.column === 0 || place.row === 0 || place.row > lastRow ? null : place;
}

/** `B7:D9`, or `B7` for one cell; null for what is neither. */
export function parseRange(name: string): CellRange | null {
  const [first = '', second = first] = name.split(':');
  const from = parseCell(first);
  const to = parseCell(second);
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export const rangeOf = ({ row, column }: CellPlace): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const isWithin = ({ row, column }: CellPlace, range: CellRange): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** Finds the merged range that covers a place, or the place itself as a range of one cell. */
export function mergeFinder(merges: readonly CellRange[]): (place: CellPlace) => CellRange {
  const byPlace = new Map<number, CellRange>();
  const key = ({ row, column }: CellPlace): number => row * lastColumn + column;
  for (const merge of merges) {
    // A merge over whole columns covers no cell that a form prints into.
    if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > 20_000) continue;
    for (let row = merge.top; row <= merge.bottom; row += 1)
      for (let column = merge.left; column <= merge.right; column += 1)
        byPlace.set(key({ row, column }), merge);
  }
  return (place) => byPlace.get(key(place)) ?? rangeOf(place);
}
