import { columnEdges, type FormDefinition, type PhotoValue, type PlacedCell } from '@shared/forms';
import type { ImagePosition, Workbook, Worksheet } from 'exceljs';
import type { Picture } from './picture';
import { pictureBox } from './picture-box';

/** Spreadsheets measure pictures in units of 1/12700 pt and in pixels of 1/96 inch. */
const unitsPerPoint = 12_700;
const pixelsPerPoint = 96 / 72;

/** Puts pictures into a sheet, each at its place in its cell; it moves with the cell and is not stretched. */
export class SheetPictures {
  /** What each picture shows, in the order in which they were put in. */
  readonly descriptions: string[] = [];
  private readonly edges: readonly number[];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet,
    form: FormDefinition,
    private readonly pictures: ReadonlyMap<PhotoValue, Picture>,
  ) {
    this.edges = columnEdges(form);
  }

  /** `row` counts from 1. */
  note(cell: PlacedCell, row: number): void {
    const picture = cell.photo === undefined ? undefined : this.pictures.get(cell.photo);
    if (picture === undefined) return;
    const box = pictureBox(cell, picture);
    // exceljs's own reckoning of places goes by other column widths than those of the default font set here.
    const position = {
      tl: {
        ...this.columnAt(box.x),
        nativeRow: row - 1,
        nativeRowOff: Math.round((box.y - cell.y) * unitsPerPoint),
      },
      ext: { width: box.width * pixelsPerPoint, height: box.height * pixelsPerPoint },
      editAs: 'oneCell',
    };
    // Typed for all pictures ever read or written; only these two parts are used.
    const image = { buffer: picture.bytes as never, extension: picture.kind };
    this.sheet.addImage(this.workbook.addImage(image), position as unknown as ImagePosition);
    this.descriptions.push(cell.photo?.caption ?? '');
  }

  private columnAt(x: number): { readonly nativeCol: number; readonly nativeColOff: number } {
    const column = this.edges.findLastIndex((edge) => edge <= x);
    return {
      nativeCol: column,
      nativeColOff: Math.round((x - (this.edges[column] ?? 0)) * unitsPerPoint),
    };
  }
}
