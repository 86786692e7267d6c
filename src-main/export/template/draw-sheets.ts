import type { DrawnCell, DrawnSheet } from '@shared/domain/template';
import { pixel } from '@shared/forms';
import type { Sheet } from '../foreign-workbook/sheet';
import { sheetOf, textOfCell, type Workbook, type WorkbookSheet } from '../foreign-workbook/workbook';
import { Boxes } from './boxes';

/** Forms are smaller; a list of a thousand rows is no form. */
const rowsShown = 200;
const columnsShown = 60;
const textShown = 200;
const rowsBehind = 2;
const columnsBehind = 1;

/** The visible sheets with the sizes of their cells and what stands in them, to be looked at and pointed into. */
export const drawnSheets = (book: Workbook): readonly DrawnSheet[] =>
  book.sheets.filter(({ isHidden }) => !isHidden).map((each) => drawn(book, each));

function drawn(book: Workbook, own: WorkbookSheet): DrawnSheet {
  const sheet = sheetOf(book, own);
  const boxes = new Boxes(sheet, book.looks.digitWidth);
  const { row: lastRow, column: lastColumn } = extentOf(book, sheet);
  // Room behind the last words, where a value may go.
  const height = Math.min(lastRow + rowsBehind, rowsShown);
  const width = Math.min(lastColumn + columnsBehind, columnsShown);
  const isShown = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    row <= height && column <= width;
  return {
    name: own.name,
    columns: sizes(width, (column) => boxes.columnWidth(column)),
    rows: sizes(height, (row) => boxes.rowHeight(row)),
    cells: cellsOf(book, sheet).filter(isShown),
    merges: sheet.merges
      .filter(({ top, left }) => isShown({ row: top, column: left }))
      .map((merge) => ({
        ...merge,
        bottom: Math.min(merge.bottom, height),
        right: Math.min(merge.right, width),
      })),
    isCut: lastRow > height || lastColumn > width,
  };
}

const sizes = (count: number, pointsOf: (at: number) => number): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.round(pointsOf(at + 1) / pixel));

const cellsOf = (book: Workbook, sheet: Sheet): readonly DrawnCell[] =>
  [...sheet.rows.values()].flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const { isBordered, isBold } = book.looks.of(cell.style);
      const text = textOfCell(book, cell).slice(0, textShown);
      const { row, column, hasFormula } = cell;
      return text === '' && !isBordered ? [] : [{ row, column, text, isBordered, isBold, hasFormula }];
    }),
  );

/** The last row and column that hold or merge anything. */
function extentOf(book: Workbook, sheet: Sheet): { readonly row: number; readonly column: number } {
  let [row, column] = [1, 1];
  for (const cell of cellsOf(book, sheet)) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  for (const { top, left, bottom, right } of sheet.merges) {
    // Merged over whole rows or columns it says nothing about the form's size.
    row = Math.max(row, bottom - top > rowsShown ? top : bottom);
    column = Math.max(column, right - left > columnsShown ? left : right);
  }
  return { row, column };
}
