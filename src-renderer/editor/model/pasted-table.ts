import { parseDate, parseQuantity } from '../../ui/parse';
import { withValueAt } from './field-path';

/** A field of a row that a pasted cell may fill, in the order in which they stand on the screen. */
export interface Column {
  /** Path within the row: `batch`, `verdict.good`. */
  readonly key: string;
  readonly kind: 'text' | 'number' | 'date' | 'choice';
  /** Of a choice: names by value. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Columns by what their cells hold. */
export const column = {
  text: (key: string): Column => ({ key, kind: 'text' }),
  number: (key: string): Column => ({ key, kind: 'number' }),
  date: (key: string): Column => ({ key, kind: 'date' }),
  choice: (key: string, labels: Readonly<Record<string, string>>): Column => ({
    key,
    kind: 'choice',
    labels,
  }),
} as const;

export interface PastedRows<Row> {
  readonly rows: readonly Row[];
  /** Texts that their field cannot take; it stays as it was. */
  readonly unread: readonly string[];
}

/**
 * The cells of a table as a spreadsheet copies it: tabs between columns, line ends between rows, quotes around cells that hold either.
 * Null for what is no table: one cell is text, and goes into its field.
 */
export function cellsOf(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  const plain = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < plain.length; index += 1) {
    const character = plain[index] ?? '';
    if (character === '"' && isQuoted && plain[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (character === '\t' && !isQuoted) endCell();
    else if (character === '\n' && !isQuoted) endRow();
    else cell += character;
  }
  endRow();
  return rows.some(({ length }) => length > 1) ? rows : null;
}

/**
 * The rows with a table put into them, from one row and column on; new rows are added up to `max`.
 * @param thisYear the year of dates written without one
 */
export function withPasted<Row extends { readonly id: string }>(
  rows: readonly Row[],
  cells: readonly (readonly string[])[],
  options: {
    readonly columns: readonly Column[];
    readonly at: { readonly row: number; readonly column: number };
    readonly blank: () => Row;
    readonly max: number;
    readonly thisYear: number;
  },
): PastedRows<Row> {
  const { columns, at, blank, max, thisYear } = options;
  const unread: string[] = [];
  const filled = [...rows];
  for (const [offset, line] of cells.entries()) {
    const index = at.row + offset;
    if (index >= max) {
      unread.push(line.join(' '));
      continue;
    }
    const changes = line.flatMap((text, place) => {
      const column = columns[at.column + place];
      const value = column === undefined ? undefined : readCell(text, column, thisYear);
      if (value === undefined) {
        if (text !== '') unread.push(text);
        return [];
      }
      return column === undefined ? [] : [[column.key, value] as const];
    });
    filled[index] = changes.reduce(
      (row, [key, value]) => withValueAt(row, key, value),
      filled[index] ?? blank(),
    );
  }
  return { rows: filled, unread };
}

/** Undefined where the field cannot take the text. */
function readCell(text: string, { kind, labels = {} }: Column, thisYear: number): unknown {
  if (kind === 'text') return text;
  if (kind === 'number') return parseQuantity(text);
  if (kind === 'date') return text === '' ? null : (parseDate(text, thisYear) ?? undefined);
  const chosen = Object.entries(labels).find(([value, label]) => value === text || label === text);
  return chosen?.[0];
}
