import { type CellRange, isWithin, parseCell, parseRange } from '@shared/domain/template';
import { WorkbookError } from './fault';
import { scanXml, type Tag } from './xml';

/** A worksheet's part, read with the place of everything that filling may change. */
export interface Sheet {
  readonly text: string;
  readonly root: Tag;
  /** Children of the root, in order. */
  readonly children: readonly Child[];
  readonly rootCloses: number;
  readonly rows: ReadonlyMap<number, SheetRow>;
  readonly merges: readonly CellRange[];
  readonly columns: readonly SheetColumn[];
  /** pt. */
  readonly defaultHeight: number;
  /** Characters of the default font. */
  readonly defaultWidth: number;
  /** Header texts by their element. */
  readonly headers: ReadonlyMap<string, HeaderText>;
}

export interface Child {
  readonly tag: Tag;
  readonly end: number;
}

export interface SheetColumn {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly style: number | null;
  readonly isHidden: boolean;
}

export interface SheetRow {
  readonly row: number;
  readonly tag: Tag;
  readonly closes: number;
  readonly end: number;
  /** pt; null for the sheet's own height. */
  readonly height: number | null;
  readonly isHidden: boolean;
  /** For cells that are not there yet. */
  readonly style: number | null;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** `s` shared text, `inlineStr`, `str`, `n` … */
  readonly type: string;
  readonly hasFormula: boolean;
  /** As it stands in the file: a number, or the place of a shared text. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface HeaderText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
}

const excelHeight = 15;
const excelWidth = 8.43;
/** Far above any form. */
export const cellsAtMost = 200_000;
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
const numberOr = <T>(value: string | undefined, other: T): number | T =>
  value === undefined || !Number.isFinite(Number(value)) ? other : Number(value);

/** @throws WorkbookError `damaged`, `too-large` */
export const readSheet = (text: string, most = cellsAtMost): Sheet => new SheetReader(text, most).read();

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenCell = Writable<SheetCell>;
interface OpenRow extends Omit<Writable<SheetRow>, 'cells'> {
  readonly cells: OpenCell[];
}

class SheetReader {
  private root: Tag | null = null;
  private rootCloses = 0;
  private readonly children: Writable<Child>[] = [];
  private readonly rows = new Map<number, OpenRow>();
  private readonly merges: CellRange[] = [];
  private readonly columns: SheetColumn[] = [];
  private readonly headers = new Map<string, Writable<HeaderText>>();
  private readonly arrays: CellRange[] = [];
  private defaultHeight = excelHeight;
  private defaultWidth = excelWidth;
  private row: OpenRow | null = null;
  private cell: OpenCell | null = null;
  private lastRow = 0;
  private count = 0;

  constructor(
    private readonly text: string,
    private readonly most: number,
  ) {}

  read(): Sheet {
    scanXml(this.text, {
      open: (tag, path) => this.open(tag, path),
      close: ({ start, end, local }, path) => this.close(local, start, end, path),
      text: (text, path) => this.readText(text, path),
    });
    if (this.root?.local !== 'worksheet') throw new WorkbookError('damaged', { cause: 'no worksheet' });
    this.keepArrays();
    return {
      text: this.text,
      root: this.root,
      children: this.children,
      rootCloses: this.rootCloses,
      rows: this.rows,
      merges: this.merges,
      columns: this.columns,
      defaultHeight: this.defaultHeight,
      defaultWidth: this.defaultWidth,
      headers: this.headers,
    };
  }

  private open(tag: Tag, path: readonly string[]): void {
    if (path.length === 0) this.root = tag;
    if (path.length === 1) this.children.push({ tag, end: tag.end });
    if (path[1] === 'sheetData') this.openInData(tag, path);
    else if (path.length <= 2) this.openInSheet(tag, path[1]);
  }

  private openInData(tag: Tag, path: readonly string[]): void {
    if (path.length === 2 && tag.local === 'row') this.openRow(tag);
    else if (path.length === 3 && tag.local === 'c') this.openCell(tag);
    else if (path.length === 4 && tag.local === 'f' && this.cell !== null) {
      this.cell.hasFormula = true;
      const range = tag.attributes.t === 'array' ? parseRange(tag.attributes.ref ?? '') : null;
      if (range !== null) this.arrays.push(range);
    }
  }

  private openInSheet({ local, attributes, ...place }: Tag, parent: string | undefined): void {
    if (local === 'sheetFormatPr') {
      this.defaultHeight = numberOr(attributes.defaultRowHeight, excelHeight);
      this.defaultWidth = numberOr(attributes.defaultColWidth, excelWidth);
    } else if (parent === 'cols' && local === 'col') {
      this.columns.push({
        first: numberOr(attributes.min, 1),
        last: numberOr(attributes.max, 1),
        width: numberOr(attributes.width, null),
        style: numberOr(attributes.style, null),
        isHidden: isOn(attributes.hidden),
      });
    } else if (parent === 'mergeCells' && local === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range !== null) this.merges.push(range);
    } else if (parent === 'headerFooter') {
      const tag = { local, attributes, ...place };
      this.headers.set(local, { text: '', start: tag.end, end: tag.end, tag });
    }
  }

  private openRow(tag: Tag): void {
    const { attributes } = tag;
    const row = numberOr(attributes.r, this.lastRow + 1);
    if (row <= this.lastRow) throw new WorkbookError('damaged', { cause: `row ${row} stands twice` });
    this.lastRow = row;
    this.row = {
      row,
      tag,
      closes: tag.end,
      end: tag.end,
      height: numberOr(attributes.ht, null),
      isHidden: isOn(attributes.hidden),
      style: isOn(attributes.customFormat) ? numberOr(attributes.s, null) : null,
      cells: [],
    };
    this.rows.set(row, this.row);
  }

  private openCell({ attributes, start, end }: Tag): void {
    const { row } = this;
    if (row === null) return;
    this.count += 1;
    if (this.count > this.most) throw new WorkbookError('too-large', { cause: 'cells' });
    const before = row.cells.at(-1)?.column ?? 0;
    const column = attributes.r === undefined ? before + 1 : (parseCell(attributes.r)?.column ?? 0);
    if (column <= before) throw new WorkbookError('damaged', { cause: `cell ${attributes.r ?? ''}` });
    this.cell = {
      row: row.row,
      column,
      style: numberOr(attributes.s, 0),
      type: attributes.t ?? 'n',
      hasFormula: false,
      value: '',
      start,
      end,
    };
    row.cells.push(this.cell);
  }

  private close(local: string, start: number, end: number, path: readonly string[]): void {
    if (path.length === 0) this.rootCloses = start;
    const child = this.children.at(-1);
    if (path.length === 1 && child !== undefined) child.end = end;
    if (path[1] === 'headerFooter') {
      const header = this.headers.get(local);
      if (header !== undefined && !header.tag.isEmpty) header.end = start;
    }
    if (path[1] !== 'sheetData') return;
    if (path.length === 3 && this.cell !== null) {
      this.cell.end = end;
      this.cell = null;
    } else if (path.length === 2 && this.row !== null) {
      this.row.end = end;
      this.row.closes = this.row.tag.isEmpty ? end : start;
      this.row = null;
    }
  }

  /** A cell's value or its own text without the readings (rPh) that some Chinese and Japanese programs keep; a header's words. */
  private readText(text: string, path: readonly string[]): void {
    const local = path.at(-1) ?? '';
    if (this.cell !== null) {
      if (local === 'v' || (local === 't' && !path.includes('rPh'))) this.cell.value += text;
    } else if (path[1] === 'headerFooter' && path.length === 3) {
      const header = this.headers.get(local);
      if (header !== undefined) header.text = header.text + text;
    }
  }

  /** Cells that a formula of another cell fills. */
  private keepArrays(): void {
    for (const range of this.arrays)
      for (let row = range.top; row <= Math.min(range.bottom, range.top + 5_000); row += 1)
        for (const cell of this.rows.get(row)?.cells ?? []) if (isWithin(cell, range)) cell.hasFormula = true;
  }
}
