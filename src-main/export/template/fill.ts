import {
  type CellPlace,
  type CellRange,
  cellName,
  columnNumber,
  fillPlaceholders,
  isWholePlaceholder,
  type MappedRepeat,
  mergeFinder,
  parseCell,
  parseRange,
  placeholdersIn,
  type TemplateMapping,
  type TemplateNote,
} from '@shared/domain/template';
import {
  cleanText,
  type FieldValue,
  type FormData,
  type Metrics,
  type PhotoValue,
  rowsOfList,
} from '@shared/forms';
import type { Sheet, SheetCell } from '../foreign-workbook/sheet';
import {
  openWorkbook,
  sheetOf,
  textOfCell,
  type Workbook,
  type WorkbookSheet,
} from '../foreign-workbook/workbook';
import { spliced } from '../foreign-workbook/xml';
import type { Picture } from '../picture';
import { serialOf } from '../sheet-rows';
import { zip } from '../zip';
import { Boxes } from './boxes';
import { fits, type Room } from './fit';
import { headerMark } from './header-mark';
import { type PlacedPicture, placePictures } from './pictures';
import { recalculating } from './recalculate';
import { type Content, cellSplices, type Write } from './write-cells';

export interface FillOrder {
  /** The template's file. */
  readonly bytes: Buffer;
  readonly mapping: TemplateMapping;
  readonly data: Pick<FormData, 'fields' | 'lists' | 'furniture'>;
  readonly metrics: Metrics;
  /** Makes a photo ready for a room in pt; null when it cannot be read. */
  readonly pictureOf: (photo: PhotoValue, room: Room) => Promise<Picture | null>;
  /** What is written in the place of a photo that cannot be read. */
  readonly unreadable: (photo: PhotoValue) => string;
}

export interface Filled {
  readonly bytes: Buffer;
  readonly notes: readonly TemplateNote[];
  /** The name's ending that programs open it by. */
  readonly extension: 'xlsx' | 'xlsm';
}

/** More say nothing new. */
const notesAtMost = 200;

/**
 * Fills a workbook cell by cell. Only the touched cells, the header of a marked print and, for photos, the drawing change; every other
 * part stays byte for byte as it was. @throws WorkbookError
 */
export async function fillTemplate(order: FillOrder): Promise<Filled> {
  const book = await openWorkbook(order.bytes);
  const notes: TemplateNote[] = missingSheets(book, order.mapping);
  let isTouched = false;
  for (const each of book.sheets) {
    const filler = new SheetFiller(book, each, order, notes);
    isTouched = (await filler.fill()) || isTouched;
  }
  if (isTouched) book.file.set(book.part, recalculating(book.file.text(book.part)));
  return {
    bytes: await zip(book.file.parts),
    notes: gathered(notes).slice(0, notesAtMost),
    extension: book.hasMacros ? 'xlsm' : 'xlsx',
  };
}

/** How many cells a note names. */
const cellsNamed = 3;

/** What is the same of several cells of a sheet is one note. */
function gathered(notes: readonly TemplateNote[]): readonly TemplateNote[] {
  const cells = new Map<string, { readonly note: TemplateNote; readonly names: string[] }>();
  for (const note of notes) {
    const { cell, ...rest } = note.params;
    const key = JSON.stringify([note.code, rest]);
    const own = cells.get(key) ?? { note, names: [] };
    cells.set(key, own);
    if (cell !== undefined) own.names.push(String(cell));
  }
  return [...cells.values()].map(({ note: { code, params }, names }) => {
    if (names.length === 0) return { code, params };
    const cell = names.slice(0, cellsNamed).join(' ') + (names.length > cellsNamed ? ' …' : '');
    return { code, params: { ...params, cell } };
  });
}

function missingSheets({ sheets }: Workbook, { cells, repeats, pictures }: TemplateMapping): TemplateNote[] {
  const known = new Set(sheets.map(({ name }) => name));
  const wanted = new Set([...cells, ...repeats, ...pictures].map(({ sheet }) => sheet));
  return [...wanted]
    .filter((sheet) => !known.has(sheet))
    .map((sheet) => ({ code: 'sheet-missing', params: { sheet } }));
}

/** What is to stand in a cell: its own words with placeholders filled, or a value. */
interface Wanted extends CellPlace {
  readonly field: string;
  readonly value: FieldValue | undefined;
  /** Values of the placeholders in this cell's text. */
  readonly named: ReadonlyMap<string, FieldValue | undefined>;
  /** Text with placeholders that the first row of a table gives to all. */
  readonly pattern: string;
}

class SheetFiller {
  private readonly sheet: Sheet;
  private readonly boxes: Boxes;
  private readonly mergeAt: (place: CellPlace) => CellRange;
  private readonly cells = new Map<string, SheetCell>();
  private readonly wanted = new Map<string, Wanted>();
  private readonly writes: Write[] = [];
  private readonly placed: PlacedPicture[] = [];

  constructor(
    private readonly book: Workbook,
    private readonly own: WorkbookSheet,
    private readonly order: FillOrder,
    private readonly notes: TemplateNote[],
  ) {
    this.sheet = sheetOf(book, own);
    this.boxes = new Boxes(this.sheet, book.looks.digitWidth);
    this.mergeAt = mergeFinder(this.sheet.merges);
    for (const row of this.sheet.rows.values())
      for (const cell of row.cells) this.cells.set(cellName(cell), cell);
  }

  /** @returns whether anything of the sheet changed */
  async fill(): Promise<boolean> {
    this.wantCells();
    this.wantRepeats();
    this.wantLeftOver();
    for (const each of this.wanted.values()) await this.put(each);
    await this.putPictures();
    const mark = headerMark(this.sheet, this.own.isHidden ? '' : this.order.data.furniture.headerLeft);
    if (mark.isShortened) this.note('header-shortened', {});
    const { file, isStrict } = this.book;
    const splices = [
      ...cellSplices(this.sheet, this.writes),
      ...mark.splices,
      ...placePictures(file, this.own, this.sheet, this.boxes, this.placed, isStrict),
    ];
    if (splices.length > 0) file.set(this.own.part, spliced(this.sheet.text, splices));
    return splices.length > 0 || this.placed.length > 0;
  }

  private note(code: TemplateNote['code'], params: TemplateNote['params']): void {
    this.notes.push({ code, params: { sheet: this.own.name, ...params } });
  }

  private textAt(place: CellPlace): string {
    const cell = this.cells.get(cellName(place));
    return cell === undefined ? '' : textOfCell(this.book, cell);
  }

  /** The first cell of what is merged there. */
  private corner(place: CellPlace): CellPlace {
    const { top: row, left: column } = this.mergeAt(place);
    return { row, column };
  }

  private wantCells(): void {
    const { fields } = this.order.data;
    for (const { sheet, cell, field, isAppended } of this.order.mapping.cells) {
      const place = parseCell(cell);
      if (sheet !== this.own.name || place === null) continue;
      const corner = this.corner(place);
      const own = this.textAt(corner);
      // Lines to write on give way to what is written.
      const isBehind = isAppended === true && placeholdersIn(own).length === 0 && isSaid(fields[field]);
      const pattern = isBehind ? `${own.replace(/[\s_＿]+$/, '')} {{${field}}}` : own;
      this.want(corner, field, fields[field], pattern);
    }
  }

  private want(place: CellPlace, field: string, value: FieldValue | undefined, pattern: string): void {
    const key = cellName(place);
    const before = this.wanted.get(key);
    const named = new Map(before?.named);
    // A placeholder may call a field by a label of its own: then it is the one the mapping names for this cell.
    for (const name of placeholdersIn(pattern)) if (!named.has(name)) named.set(name, undefined);
    const name = placeholderOf(pattern, field, named);
    if (name !== null) named.set(name, value);
    this.wanted.set(key, { ...place, field, value, named, pattern });
  }

  private wantRepeats(): void {
    for (const repeat of this.order.mapping.repeats) {
      if (repeat.sheet !== this.own.name) continue;
      const rows = rowsOfList(this.order.data, repeat.list);
      if (rows.length > repeat.items)
        this.note('list-overflow', {
          list: repeat.list,
          left: rows.length - repeat.items,
          items: repeat.items,
        });
      for (let item = 0; item < Math.max(Math.min(rows.length, repeat.items), 1); item += 1)
        this.wantItem(repeat, item, rows[item] ?? {});
    }
  }

  private wantItem(
    { firstRow, rowsPerItem, cells }: MappedRepeat,
    item: number,
    values: Readonly<Record<string, FieldValue>>,
  ): void {
    for (const { column, rowOffset, field } of cells) {
      const first = { row: firstRow + rowOffset, column: columnNumber(column) };
      const place = this.corner({ ...first, row: first.row + item * rowsPerItem });
      // The first row's words hold for every row.
      const pattern = this.textAt(this.corner(first));
      const own = placeholdersIn(pattern).length > 0 ? pattern : this.textAt(place);
      this.want(place, field, values[field], own);
    }
  }

  /** Placeholders that nothing fills are emptied. */
  private wantLeftOver(): void {
    for (const [name, cell] of this.cells) {
      if (this.wanted.has(name)) continue;
      const pattern = textOfCell(this.book, cell);
      if (placeholdersIn(pattern).length > 0)
        this.wanted.set(name, {
          row: cell.row,
          column: cell.column,
          field: placeholdersIn(pattern).join(', '),
          value: undefined,
          named: new Map(),
          pattern,
        });
    }
  }

  private async put(wanted: Wanted): Promise<void> {
    const { field, value, pattern } = wanted;
    const hasPlaceholders = placeholdersIn(pattern).length > 0;
    // What the template says by itself stays where the record says nothing.
    if (!isSaid(value) && !hasPlaceholders) return;
    if (this.cells.get(cellName(wanted))?.hasFormula === true) {
      this.note('formula-kept', { field, cell: cellName(wanted) });
      return;
    }
    if (value?.photo !== undefined) {
      await this.putPhoto(wanted, value.photo, this.mergeAt(wanted));
      return;
    }
    const isMixed = hasPlaceholders && !isWholePlaceholder(pattern);
    const content = isMixed ? mixed(wanted) : this.contentOf(wanted, value);
    this.write(wanted, content, isMixed ? textOf(content) : (value?.text ?? ''), field);
  }

  private contentOf(place: CellPlace, value: FieldValue | undefined): Content {
    if (value === undefined || value.text === '') return { kind: 'empty' };
    const { text, raw } = value;
    const look = this.lookAt(place);
    if (raw?.kind === 'number' && !look.isText) return { kind: 'number', value: raw.value };
    if (raw?.kind === 'date' && look.isDate)
      return { kind: 'number', value: serialOf(raw) - (this.book.is1904 ? days1904 : 0) };
    return { kind: 'text', text: cleanText(text) };
  }

  private lookAt(place: CellPlace) {
    return this.book.looks.of(this.cells.get(cellName(place))?.style ?? 0);
  }

  /** @param shown what a reader is to see, to know whether it fits */
  private write(place: CellPlace, content: Content, shown: string, field: string): void {
    const range = this.mergeAt(place);
    const room = { width: this.boxes.width(range), height: this.boxes.height(range) };
    // Nobody reads a hidden sheet.
    if (!this.own.isHidden && !fits(cleanText(shown), room, this.lookAt(place), this.order.metrics))
      this.note('cell-overflow', { field, cell: cellName(place) });
    this.writes.push({ row: place.row, column: place.column, content });
  }

  private async putPhoto(
    place: CellPlace & { readonly field: string },
    photo: PhotoValue,
    range: CellRange,
  ): Promise<void> {
    const room = { width: this.boxes.width(range), height: this.boxes.height(range) };
    const picture = await this.order.pictureOf(photo, room);
    if (picture === null) {
      this.write(place, { kind: 'text', text: this.order.unreadable(photo) }, '', place.field);
      return;
    }
    this.placed.push({ picture, range, caption: photo.caption });
    if (placeholdersIn(this.textAt(place)).length > 0) this.write(place, { kind: 'empty' }, '', place.field);
  }

  private async putPictures(): Promise<void> {
    const { data, mapping } = this.order;
    for (const { sheet, range: name, list, index, field } of mapping.pictures) {
      const range = parseRange(name);
      if (sheet !== this.own.name || range === null) continue;
      const values = list === null ? data.fields : (rowsOfList(data, list)[index] ?? {});
      const photo = values[field]?.photo;
      const place = this.corner({ row: range.top, column: range.left });
      if (photo !== undefined) await this.putPhoto({ ...place, field }, photo, range);
    }
  }
}

const isSaid = (value: FieldValue | undefined): boolean =>
  value !== undefined && (value.text !== '' || value.photo !== undefined);

/** From 1900 to 1904, in days. */
const days1904 = 1462;

/** The placeholder in a cell's text that a field fills. */
function placeholderOf(
  pattern: string,
  field: string,
  named: ReadonlyMap<string, FieldValue | undefined>,
): string | null {
  const names = placeholdersIn(pattern);
  const own = names.find((name) => name === field || name.endsWith(`.${field}`));
  return own ?? names.find((name) => named.get(name) === undefined) ?? null;
}

const mixed = ({ pattern, named }: Wanted): Content => ({
  kind: 'text',
  text: cleanText(fillPlaceholders(pattern, (name) => named.get(name)?.text ?? '')),
});

const textOf = (content: Content): string => (content.kind === 'text' ? content.text : '');
