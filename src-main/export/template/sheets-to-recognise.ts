import type { TemplateCell, TemplateSheet } from '@shared/domain/template';
import { sheetOf, textOfCell, type Workbook } from '../foreign-workbook/workbook';

/** All sheets as recognition sees them. */
export const sheetsToRecognise = (book: Workbook): readonly TemplateSheet[] =>
  book.sheets.map((each) => {
    const sheet = sheetOf(book, each);
    const cells = [...sheet.rows.values()].flatMap((row) =>
      row.cells.map(
        (cell): TemplateCell => ({
          row: cell.row,
          column: cell.column,
          text: textOfCell(book, cell),
          hasFormula: cell.hasFormula,
          isBordered: book.looks.of(cell.style).isBordered,
        }),
      ),
    );
    return { name: each.name, isHidden: each.isHidden, cells, merges: sheet.merges };
  });
