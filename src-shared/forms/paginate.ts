import { joinLines, type Line, reservedWidth } from './break-lines';
import { draw } from './drawings';
import {
  Flow,
  type FlowCell,
  type FlowRow,
  type FlowUnit,
  heightOf,
  heightOfRow,
  heightOfUnit,
  linesIn,
  type Overflow,
  tallestRow,
} from './flow';
import type { Metrics } from './metrics/measure';
import { padding, pictureInset, styles } from './styles';
import type { Bookmark, FormData, FormDefinition, Page, PlacedCell, PlacedRow } from './types';
import { columnEdges, paperOf, toPoints } from './units';

/** A cut leaves at least this many lines on either page. */
const fewestLines = 3;
/** Rows up to this height are moved to the next page rather than cut. */
const keptWhole = 200;
/** A spreadsheet's pages break where ours do only if none of its own rounding fills a page first. */
const pageReserve = 6;
/**
 * Decides every line break, row height and page of a form, once, for all drawers. Yields pages as they fill, so that a long register
 * never lies in memory whole; deterministic, so that pages can be counted first and drawn after.
 */
export function* pagesOf(form: FormDefinition, data: FormData, metrics: Metrics): Generator<Page> {
  yield* new Paginator(form, data, metrics).pages();
}

export const paginate = (form: FormDefinition, data: FormData, metrics: Metrics): readonly Page[] => [
  ...pagesOf(form, data, metrics),
];

type Placing = { -readonly [K in keyof PlacedCell]: PlacedCell[K] };

class Paginator {
  private readonly flow: Flow;
  private readonly edges: readonly number[];
  private readonly paper;
  private readonly top: number;
  private readonly bottom: number;
  private readonly head: readonly FlowUnit[];
  private rows: PlacedRow[] = [];
  private cells: PlacedCell[] = [];
  private bookmarks: Bookmark[] = [];
  private y = 0;
  private headRows = 0;
  private number = 0;
  /** Height at which the body of the open page begins. */
  private bodyTop = 0;
  /** What waits for a page with room for it. */
  private held: readonly FlowUnit[] = [];
  private readonly overflow = new Map<string, Overflow>();

  constructor(
    private readonly form: FormDefinition,
    private readonly data: FormData,
    private readonly metrics: Metrics,
  ) {
    this.flow = new Flow(form, data, metrics);
    this.edges = columnEdges(form);
    this.paper = paperOf(form);
    this.top = toPoints(form.margins.top);
    this.bottom = this.paper.height - toPoints(form.margins.bottom) - pageReserve;
    this.head = [...this.flow.units(form.head)];
  }

  *pages(): Generator<Page> {
    this.open();
    yield* this.place(this.flow.units(this.form.body));
    if (this.overflow.size > 0) {
      yield this.close();
      this.open();
      yield* this.place(this.overflowUnits());
    }
    yield this.close();
  }

  /** Gathers rows that stay with the next one, then places them together. */
  private *place(units: Iterable<FlowUnit>): Generator<Page> {
    let chain: FlowUnit[] = [];
    for (const unit of units) {
      for (const item of unit.overflow) this.overflow.set(item.field, item);
      if (unit.isSpare) {
        this.held = [...this.held, unit];
        this.placeHeld();
        continue;
      }
      chain.push(unit);
      if (unit.keepsWithNext) continue;
      yield* this.placeChain(chain);
      chain = [];
    }
    yield* this.placeChain(chain);
  }

  private placeHeld(): void {
    const waiting = this.held;
    this.held = waiting.filter((unit) => heightOfUnit(unit) > this.left);
    for (const unit of waiting) if (!this.held.includes(unit)) this.put(unit.rows);
  }

  private *placeChain(chain: readonly FlowUnit[]): Generator<Page> {
    const needed = chain.reduce(
      (sum, unit, index) => sum + (index === chain.length - 1 ? leastHeight(unit) : heightOfUnit(unit)),
      0,
    );
    const first = chain[0];
    if (first !== undefined && needed > this.left && !this.isFresh) yield* this.turn(first.tableHead);
    for (const unit of chain) yield* this.placeUnit(unit);
  }

  private *placeUnit(unit: FlowUnit): Generator<Page> {
    let row = unit.rows[0];
    let { bookmark } = unit;
    const { roomAfter } = unit;
    if (unit.rows.length !== 1 || row === undefined) {
      if (heightOfUnit(unit) + roomAfter > this.left && !this.isFresh) yield* this.turn(unit.tableHead);
      this.putUnder(bookmark, unit.rows);
      return;
    }
    while (row.height + roomAfter > this.left || row.height > tallestRow) {
      const cut = this.cut(row, roomAfter);
      if (cut !== null) {
        this.putUnder(bookmark, [cut.head]);
        bookmark = null;
        row = this.markContinued(cut.tail);
        if (this.left > tallestRow / 4) continue;
      } else if (this.isFresh) break;
      yield* this.turn(unit.tableHead);
    }
    this.putUnder(bookmark, [row]);
  }

  /** A row cut where its page ends; null where it is rather moved. One that fits, but leaves no room for what comes after it, gives it its last lines. */
  private cut(row: FlowRow, roomAfter: number): ReturnType<typeof cutRow> {
    if (isKeptWhole(row) && !this.isFresh) return null;
    const room = Math.min(this.left, tallestRow, roomAfter === 0 ? tallestRow : row.height - 1);
    return cutRow(row, room, this.isFresh ? 1 : fewestLines);
  }

  /** Rows with which a part of the document may begin. */
  private putUnder(bookmark: string | null, rows: readonly FlowRow[]): void {
    if (bookmark !== null) this.bookmarks.push({ text: bookmark, y: this.y });
    this.put(rows);
  }

  /** A label that stands beside text cut in two says so on the second part. */
  private markContinued(row: FlowRow): FlowRow {
    const mark = this.data.texts.forms.continuedMark;
    const cells = row.cells.map((cell): FlowCell => {
      const last = cell.lines.at(-1);
      if (!cell.isLabel || last === undefined || last.text.endsWith(mark)) return cell;
      return { ...cell, lines: [...cell.lines, { text: mark, end: 'hard' }], whole: null };
    });
    return { ...row, cells, height: heightOfRow(cells, 0) };
  }

  private *overflowUnits(): Generator<FlowUnit> {
    for (const { field, label, text } of this.overflow.values()) {
      yield this.flow.row({ ...this.flow.fullWidth('band', label), keepsWithNext: true }, {});
      const cells = [{ span: this.form.columns.length, style: 'text', field } as const];
      yield this.flow.row({ cells }, { [field]: { text } });
    }
  }

  private get left(): number {
    return this.bottom - this.y;
  }

  private get isFresh(): boolean {
    return this.y <= this.bodyTop;
  }

  private *turn(tableHead: FlowUnit | null): Generator<Page> {
    yield this.close();
    this.open();
    this.put(tableHead?.rows ?? []);
    this.bodyTop = this.y;
  }

  private open(): void {
    this.number += 1;
    this.y = this.top;
    for (const unit of this.head) this.put(unit.rows);
    this.headRows = this.rows.length;
    if (this.number > 1 && this.form.continued !== null) {
      const sheet = this.data.texts.forms.sheet.replace('{number}', String(this.number - 1));
      this.put(this.flow.row(this.form.continued, { 'page.sheet': { text: sheet } }).rows);
    }
    this.placeHeld();
    this.bodyTop = this.y;
  }

  private close(): Page {
    const { number, rows, cells, bookmarks, headRows } = this;
    this.rows = [];
    this.bookmarks = [];
    this.cells = [];
    return { number, ...this.paper, headRows, rows, cells, bookmarks, share: this.flow.share };
  }

  private put(rows: readonly FlowRow[]): void {
    for (const [index, row] of rows.entries()) {
      for (const cell of row.cells) {
        const height = cell.rowSpan === 1 ? row.height : heightOf(rows.slice(index, index + cell.rowSpan));
        this.cells.push(this.placeCell(cell, height));
      }
      this.rows.push({ y: this.y, height: row.height });
      this.y += row.height;
    }
  }

  private placeCell(cell: FlowCell, height: number): PlacedCell {
    const x = this.edges[cell.column] ?? 0;
    const width = (this.edges[cell.column + cell.span] ?? x) - x;
    const { value, field } = cell;
    const placed: Placing = {
      column: cell.column,
      columnSpan: cell.span,
      row: this.rows.length,
      rowSpan: cell.rowSpan,
      x,
      y: this.y,
      width,
      height,
      style: cell.style,
      lines: cell.lines.map(({ text }) => text),
      text: cell.whole ?? joinLines(cell.lines),
    };
    if (value?.raw !== undefined && this.fitsAsValue(cell, width)) placed.raw = value.raw;
    if (value?.tone !== undefined) placed.tone = value.tone;
    if (value?.photo !== undefined) placed.photo = value.photo;
    if (value?.drawing !== undefined) {
      const room = { width: width - 2 * pictureInset, height: height - 2 * pictureInset };
      placed.drawing = draw(value.drawing, this.flow.words, room, this.metrics);
    }
    if (field !== null) placed.field = field;
    return placed;
  }

  /** A number or date that does not fit its cell shows as ###; then the text is given. */
  private fitsAsValue(cell: FlowCell, width: number): boolean {
    const [line] = cell.lines;
    if (line === undefined || cell.lines.length > 1) return false;
    const { size, isBold } = styles[cell.style];
    const printed = (reservedWidth(line.text, isBold, this.metrics) * size) / 1000;
    return printed <= width - 2 * padding.x;
  }
}

const isKeptWhole = ({ height, cells }: FlowRow): boolean =>
  height <= keptWhole || cells.some(({ value }) => value?.drawing !== undefined);

/** What a unit needs of a page to begin on it. */
function leastHeight(unit: FlowUnit): number {
  const [row] = unit.rows;
  if (unit.rows.length !== 1 || row === undefined || isKeptWhole(row))
    return heightOfUnit(unit) + unit.roomAfter;
  return heightOfRow(
    row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fewestLines) })),
    0,
  );
}

/** Cuts a row so that its first part fits; labels stand on both parts. Null when too little would stay here. */
function cutRow(
  row: FlowRow,
  room: number,
  fewest: number,
): { readonly head: FlowRow; readonly tail: FlowRow } | null {
  const kept = row.cells.map((cell) => (cell.isLabel ? cell.lines.length : linesKept(cell, room)));
  const isWorthIt = row.cells.every(
    (cell, index) => cell.isLabel || (kept[index] ?? 0) >= Math.min(fewest, cell.lines.length),
  );
  if (!isWorthIt || row.cells.every((cell, index) => (kept[index] ?? 0) >= cell.lines.length)) return null;
  const part = (lines: (cell: FlowCell, count: number) => readonly Line[], isTail: boolean): FlowRow => {
    const cells = row.cells.map((cell, index): FlowCell => {
      const text = cell.isLabel ? cell.lines : lines(cell, kept[index] ?? 0);
      return {
        ...cell,
        lines: text,
        whole: null,
        value: isTail ? valueOfTail(cell.value, text) : cell.value,
      };
    });
    return { cells, minHeight: 0, height: heightOfRow(cells, 0) };
  };
  return {
    head: part((cell, count) => cell.lines.slice(0, count), false),
    tail: part((cell, count) => cell.lines.slice(count), true),
  };
}

/** A part of a text is no number any more; where nothing is left there is nothing to mark as late. */
function valueOfTail(value: FlowCell['value'], lines: readonly Line[]): FlowCell['value'] {
  if (value === null || lines.length === 0) return null;
  return value.tone === undefined ? { text: value.text } : { text: value.text, tone: value.tone };
}

function linesKept(cell: FlowCell, room: number): number {
  const fit = Math.min(linesIn(room, cell.style), cell.lines.length);
  const after = cell.lines.length - fit;
  return after > 0 && after < 2 ? fit - 1 : fit;
}
