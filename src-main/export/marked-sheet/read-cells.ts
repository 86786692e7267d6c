import type { TaskValue } from '@shared/domain/report';
import { WorkbookError } from '../foreign-workbook/fault';
import type { SheetCell } from '../foreign-workbook/sheet';
import { openWorkbook, sheetOf, textOfCell, type Workbook } from '../foreign-workbook/workbook';
import { columnLetters } from '../sheet-rows';
import { UnreadableFile } from './unreadable-file';

/** Contents of the filled cells by their address; dates are day numbers, counted from 1900. */
export interface SheetCells {
  readonly name: string;
  readonly cells: ReadonlyMap<string, TaskValue>;
}

export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  /** Days to add to a date's number where the workbook counts from 1904. */
  readonly dayOffset: number;
}

/** A task sheet has some 20 parts and 200 kB of them; what has very much more is none. */
const caps = { entries: 500, unpacked: 60_000_000 } as const;
const mostCells = 100_000;
const days1904 = 1462;

/**
 * The cells of a returned .xlsx: contents only, formulas by the value they last had.
 * @throws UnreadableFile `damaged`, `encrypted`, `old-format`, `too-large`
 */
export async function readCells(bytes: Buffer): Promise<WorkbookCells> {
  try {
    const book = await openWorkbook(bytes, caps);
    return { sheets: sheetsOf(book), dayOffset: book.is1904 ? days1904 : 0 };
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    const { fault } = cause;
    // Who sent something else altogether sends the file again, as with a damaged one.
    throw new UnreadableFile(fault === 'not-a-workbook' ? 'damaged' : fault, { cause });
  }
}

function sheetsOf(book: Workbook): readonly SheetCells[] {
  let left = mostCells;
  return book.sheets.map((each) => {
    const found = [...sheetOf(book, each, left).rows.values()].flatMap(({ cells }) => cells);
    left -= found.length;
    const filled = found
      .map((cell) => [`${columnLetters(cell.column)}${cell.row}`, contentOf(book, cell)] as const)
      .filter(([, content]) => content !== null);
    return { name: each.name, cells: new Map(filled) };
  });
}

function contentOf(book: Workbook, cell: SheetCell): TaskValue {
  const text = textOfCell(book, cell);
  if (text === '') return null;
  if (cell.type === 'b') return text === '1';
  // An ISO date, which few programs write.
  if (cell.type === 'd') return text.slice(0, 10);
  const number = cell.type === 'n' ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : text;
}
