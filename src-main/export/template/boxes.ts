import type { CellRange } from '@shared/domain/template';
import { pixel } from '@shared/forms';
import type { Sheet } from '../foreign-workbook/sheet';

/** Widths and heights of a sheet's cells in pt. */
export class Boxes {
  constructor(
    private readonly sheet: Sheet,
    private readonly digitWidth: number,
  ) {}

  /** ISO 29500-1 18.3.1.13: characters of the default font, with its padding, to whole pixels. */
  columnWidth(column: number): number {
    const own = this.sheet.columns.find(({ first, last }) => column >= first && column <= last);
    if (own?.isHidden === true) return 0;
    const characters = own?.width ?? this.sheet.defaultWidth;
    const { digitWidth } = this;
    return Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth) * pixel;
  }

  rowHeight(row: number): number {
    const own = this.sheet.rows.get(row);
    return own?.isHidden === true ? 0 : (own?.height ?? this.sheet.defaultHeight);
  }

  width({ left, right }: CellRange): number {
    let width = 0;
    for (let column = left; column <= right; column += 1) width += this.columnWidth(column);
    return width;
  }

  height({ top, bottom }: CellRange): number {
    let height = 0;
    for (let row = top; row <= bottom; row += 1) height += this.rowHeight(row);
    return height;
  }

  /** The column and row in which a point of a range lies, with what is left. */
  placeIn(range: CellRange, x: number, y: number) {
    let [column, left] = [range.left, x];
    while (column < range.right && left >= this.columnWidth(column)) left -= this.columnWidth(column++);
    let [row, top] = [range.top, y];
    while (row < range.bottom && top >= this.rowHeight(row)) top -= this.rowHeight(row++);
    return { column, left, row, top };
  }
}
