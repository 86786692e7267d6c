import {
  columnEdges,
  type Drawing,
  type FormDefinition,
  type Metrics,
  type Page,
  type PhotoValue,
  type PlacedCell,
} from '@shared/forms';
import type { ImageRange, Workbook, Worksheet } from 'exceljs';
import { makeDrawingPicture, type Outlines, openOutlines } from './drawing-picture';
import type { FontFiles } from './fonts';
import type { Picture } from './picture';
import { pictureBox } from './picture-box';

/** Spreadsheets measure places of pictures in units of 1/12700 pt. */
const unitsPerPoint = 12_700;

/** Puts photos and drawings into a sheet, each at its place in its cell, with which it moves. */
export class SheetPictures {
  /** What each picture shows, in the order in which they were put in. */
  readonly descriptions: string[] = [];
  private readonly edges: readonly number[];
  private readonly drawn = new Map<Drawing, Picture>();
  private outlines: Outlines | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet,
    form: FormDefinition,
    private readonly pictures: ReadonlyMap<PhotoValue, Picture>,
    private readonly metrics: Metrics,
    private readonly fonts: FontFiles,
  ) {
    this.edges = columnEdges(form);
  }

  /** Makes the drawings of a page ready, before its cells are noted. */
  async prepare({ cells }: Page): Promise<void> {
    for (const { drawing } of cells) {
      if (drawing === undefined) continue;
      this.outlines ??= await openOutlines(this.fonts);
      this.drawn.set(drawing, await makeDrawingPicture(drawing, this.outlines, this.metrics));
    }
  }

  /** `row` counts from 1. */
  note(cell: PlacedCell, row: number): void {
    const picture = this.pictureOf(cell);
    if (picture === undefined) return;
    const box = pictureBox(cell, picture);
    // exceljs's own reckoning of places goes by other column widths than those of the default font set here.
    // Both corners are held by cells: a program whose columns are a little narrower keeps the photo in its frame.
    const corner = (x: number, y: number) => ({
      ...this.columnAt(x),
      nativeRow: row - 1,
      nativeRowOff: Math.round((y - cell.y) * unitsPerPoint),
    });
    const range = {
      tl: corner(box.x, box.y),
      br: corner(box.x + box.width, box.y + box.height),
      editAs: 'oneCell',
    };
    // Typed for all pictures ever read or written; only these two parts are used.
    const image = { buffer: picture.bytes as never, extension: picture.kind };
    this.sheet.addImage(this.workbook.addImage(image), range as unknown as ImageRange);
    this.descriptions.push(cell.photo?.caption ?? cell.drawing?.description ?? '');
  }

  private pictureOf({ photo, drawing }: PlacedCell): Picture | undefined {
    if (drawing !== undefined) return this.drawn.get(drawing);
    return photo === undefined ? undefined : this.pictures.get(photo);
  }

  private columnAt(x: number): { readonly nativeCol: number; readonly nativeColOff: number } {
    const column = this.edges.findLastIndex((edge) => edge <= x);
    return {
      nativeCol: column,
      nativeColOff: Math.round((x - (this.edges[column] ?? 0)) * unitsPerPoint),
    };
  }
}
