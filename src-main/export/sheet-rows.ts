import { columnLetters } from '@shared/domain/template';
import type { Page, PlacedCell, Raw } from '@shared/forms';

export { columnLetters };

/** Gives the number under which the workbook knows a cell's look, in the order in which looks are first asked for. */
export type LookOf = (cell: PlacedCell) => number;

/** Tells where a cell stands, rows and columns counted from 1. */
export type OnCell = (cell: PlacedCell, row: number, column: number) => void;

/**
 * The rows of a sheet as SpreadsheetML. Pages become bytes as they come: a spreadsheet library holds an object for every cell until the
 * last one is placed, which took 300 MB and 2 s more for 10,000 complaints.
 */
export class SheetRows {
  /** Rows written so far. */
  lastRow = 0;
  readonly chunks: Buffer[] = [];
  /** `A1:E4`, in the order of their first covered cells. */
  readonly merges: string[] = [];
  /** Rows after which a page ends. */
  readonly breaks: number[] = [];
  readonly texts = new SharedTexts();
  private readonly letters: readonly string[];

  constructor(
    columns: number,
    private readonly lookOf: LookOf,
    private readonly onCell: OnCell,
  ) {
    this.letters = Array.from({ length: columns }, (_, index) => columnLetters(index + 1));
  }

  get dimension(): string {
    return `A1:${this.letters.at(-1) ?? 'A'}${this.lastRow}`;
  }

  /** The head is written once: Excel repeats it on every page as title rows. */
  write(page: Page): void {
    const skipped = this.lastRow === 0 ? 0 : page.headRows;
    if (this.lastRow > 0) this.breaks.push(this.lastRow);
    const grid = gridOf(page);
    let xml = '';
    for (let index = skipped; index < page.rows.length; index += 1) {
      this.lastRow += 1;
      xml += this.rowXml(page.rows[index]?.height ?? 0, index, grid[index] ?? []);
    }
    // Texts stand elsewhere: rows are plain ASCII.
    this.chunks.push(Buffer.from(xml, 'latin1'));
  }

  private rowXml(height: number, index: number, cells: GridRow): string {
    const row = this.lastRow;
    let first = 0;
    let last = 0;
    let inner = '';
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell === undefined) continue;
      if (first === 0) first = column + 1;
      last = column + 1;
      inner += this.cellXml(cell, index, column);
    }
    return `<row r="${row}" ht="${height}" customHeight="1" spans="${first}:${last}" x14ac:dyDescent="0.25">${inner}</row>`;
  }

  private cellXml(cell: PlacedCell, index: number, column: number): string {
    const open = `<c r="${this.letters[column]}${this.lastRow}" s="${this.lookOf(cell)}"`;
    if (cell.row !== index || cell.column !== column) {
      this.merge(cell, index, column);
      return `${open}/>`;
    }
    this.onCell(cell, this.lastRow, column + 1);
    if (cell.raw !== undefined) return `${open}><v>${serialOf(cell.raw)}</v></c>`;
    return cell.text === '' ? `${open}/>` : `${open} t="s"><v>${this.texts.add(cell.text)}</v></c>`;
  }

  /** Notes a merge at the first of its covered cells: right of its corner, else below it. */
  private merge(cell: PlacedCell, index: number, column: number): void {
    const isFirst =
      cell.columnSpan > 1
        ? index === cell.row && column === cell.column + 1
        : index === cell.row + 1 && column === cell.column;
    if (!isFirst) return;
    const top = this.lastRow - (index - cell.row);
    const left = this.letters[cell.column];
    const right = this.letters[cell.column + cell.columnSpan - 1];
    this.merges.push(`${left}${top}:${right}${top + cell.rowSpan - 1}`);
  }
}

type GridRow = readonly (PlacedCell | undefined)[];

/** Which cell covers each place of a page, by row and column. */
function gridOf(page: Page): readonly GridRow[] {
  const grid: (PlacedCell | undefined)[][] = page.rows.map(() => []);
  for (const cell of page.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const places = grid[row];
      if (places === undefined) continue;
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        places[column] = cell;
    }
  }
  return grid;
}

/** Each different text once, as it stands in the file; cells name it by its place. */
class SharedTexts {
  readonly values: string[] = [];
  /** How many cells hold a text. */
  count = 0;
  private readonly places = new Map<string, number>();

  add(text: string): number {
    this.count += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.values.length;
    this.places.set(text, place);
    this.values.push(keepUnderscores(text));
    return place;
  }
}

/** Excel reads `_x0041_` in a file as the letter A; the escape of its underscore keeps what was written. */
export const keepUnderscores = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const millisecondsOfDay = 86_400_000;
/** 1970-01-01 in days since 1899-12-30, as spreadsheets count. */
const unixEpochDay = 25_569;

/** A number as it is; a wall clock in days, the time of day as a fraction. */
export function serialOf(raw: Raw): number {
  if (raw.kind === 'number') return raw.value;
  // Read as UTC, so that this PC's zone takes no part; a date alone is always read so.
  const wall = raw.wall.includes('T') ? `${raw.wall}Z` : raw.wall;
  return unixEpochDay + Date.parse(wall) / millisecondsOfDay;
}
