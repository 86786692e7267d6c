import type { CellValue, TableRow } from '@shared/domain/customer-import';
import { WorkbookError } from '../foreign-workbook/fault';
import type { SheetCell } from '../foreign-workbook/sheet';
import { shownCode } from '../foreign-workbook/shown-code';
import { openWorkbook, sheetOf, textOfCell, type Workbook } from '../foreign-workbook/workbook';
import { tableCaps } from './caps';
import { TableError } from './fault';

export interface SheetTable {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** The visible sheets of a workbook: contents only, formulas by the value they last had. @throws TableError */
export async function readSheets(
  bytes: Buffer,
): Promise<{ readonly sheets: readonly SheetTable[]; readonly dayOffset: number }> {
  try {
    const book = await openWorkbook(bytes);
    const sheets = book.sheets
      .filter(({ isHidden }) => !isHidden)
      .map((sheet) => ({ name: sheet.name, rows: rowsOf(book, [...sheetOf(book, sheet).rows.values()]) }));
    return { sheets, dayOffset: book.is1904 ? days1904 : 0 };
  } catch (cause) {
    if (cause instanceof WorkbookError)
      throw new TableError(cause.fault === 'not-a-workbook' ? 'damaged' : cause.fault, { cause });
    throw cause;
  }
}

const days1904 = 1462;

function rowsOf(
  book: Workbook,
  rows: readonly { readonly row: number; readonly cells: readonly SheetCell[] }[],
): readonly TableRow[] {
  if (rows.length > tableCaps.rows) throw new TableError('too-large');
  return rows.map(({ row, cells }) => ({ row, cells: cellsOf(book, cells) }));
}

function cellsOf(book: Workbook, cells: readonly SheetCell[]): readonly CellValue[] {
  const read: CellValue[] = [];
  for (const cell of cells) {
    if (cell.column > tableCaps.columns) break;
    while (read.length < cell.column - 1) read.push(null);
    read.push(cellValue(book, cell));
  }
  return read;
}

function cellValue(book: Workbook, cell: SheetCell): CellValue {
  if (cell.value === '') return null;
  if (cell.type === 'b') return cell.value === '1';
  if (cell.type !== 'n') return textOfCell(book, cell);
  const number = Number(cell.value);
  if (!Number.isFinite(number)) return cell.value;
  // A code shows its zeros by its format alone; the file keeps a bare number.
  return shownCode(book.looks.of(cell.style).format, number) ?? number;
}
