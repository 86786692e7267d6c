import { inBothLanguages } from './bilingual';
import { breakLines, type Line } from './break-lines';
import { cleanText } from './clean-text';
import type { DrawingWords } from './drawings';
import type { Metrics } from './metrics/measure';
import { linePitch, padding, signatureMm, styles } from './styles';
import type {
  Block,
  Cell,
  FieldValue,
  FieldValues,
  FormData,
  FormDefinition,
  Label,
  Row,
  StyleName,
} from './types';
import { ceilToPixel, columnEdges, toPoints } from './units';

/** A cell whose lines are broken but which has no page yet. */
export interface FlowCell {
  readonly column: number;
  readonly span: number;
  readonly rowSpan: number;
  readonly style: StyleName;
  readonly lines: readonly Line[];
  /** What all lines say together; null where some are missing or were added. */
  readonly whole: string | null;
  readonly isLabel: boolean;
  readonly value: FieldValue | null;
  readonly field: string | null;
  readonly grow: string | null;
  readonly maxLines: number | null;
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  readonly height: number;
  readonly minHeight: number;
}

/** Rows that stay together. Only a unit of one row may be cut. */
export interface FlowUnit {
  readonly rows: readonly FlowRow[];
  readonly keepsWithNext: boolean;
  /** Points that its page has left below its end. */
  readonly roomAfter: number;
  /** Only where a page has room for it. */
  readonly isSpare: boolean;
  /** What the part that begins here is called in the document's outline. */
  readonly bookmark: string | null;
  /** Column heads to repeat when this unit begins or goes on on a new page. */
  readonly tableHead: FlowUnit | null;
  /** Text that found no room in a frame, by field: goes to the 附页. */
  readonly overflow: readonly Overflow[];
}

export interface Overflow {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/** A spreadsheet row may not be higher (Excel stops at 409.5 pt). */
export const tallestRow = 400;

const pitchOf = (style: StyleName): number => styles[style].size * linePitch;

/** A spreadsheet program that breaks a long text a little earlier than we do needs a line more now and then. */
const linesPerSpare = 10;

export const heightOfLines = (count: number, style: StyleName): number =>
  (Math.max(count, 1) + Math.floor(count / linesPerSpare)) * pitchOf(style) + 2 * padding.y;

/** How many lines of a style fit into a height. */
export function linesIn(height: number, style: StyleName): number {
  let count = Math.floor((height - 2 * padding.y + 0.01) / pitchOf(style));
  while (count > 0 && heightOfLines(count, style) > height + 0.01) count -= 1;
  return count;
}

export const heightOfRow = (cells: readonly FlowCell[], minHeight: number): number =>
  ceilToPixel(
    cells.reduce(
      (tallest, cell) =>
        cell.rowSpan > 1 ? tallest : Math.max(tallest, heightOfLines(cell.lines.length, cell.style)),
      minHeight,
    ),
  );

export const heightOf = (rows: readonly FlowRow[]): number => rows.reduce((sum, row) => sum + row.height, 0);

export const heightOfUnit = (unit: FlowUnit): number => heightOf(unit.rows);

/** What stands between a label's two languages. */
type Between = '\n' | ' ';

/** A label of two languages leaves two lines to the value beside it. */
const linesBeside = 2;

/** Turns a form's blocks and its data into rows with broken lines, in order, without looking at pages. */
export class Flow {
  private readonly edges: readonly number[];
  private readonly listed: number;
  private flowed = 0;

  constructor(
    private readonly form: FormDefinition,
    private readonly data: FormData,
    private readonly metrics: Metrics,
  ) {
    this.edges = columnEdges(form);
    this.listed = Object.values(data.lists).reduce((sum, list) => sum + list.length, 0);
  }

  /** Items of lists given out so far, as a part of all; 1 where there are none. */
  get share(): number {
    return this.listed === 0 ? 1 : Math.min(Math.max(this.flowed, 1) / this.listed, 1);
  }

  /** Whoever signs sees some of what he signs: below what stands before signatures there is room for them. */
  *units(blocks: readonly Block[]): Generator<FlowUnit> {
    let last: FlowUnit | null = null;
    for (const block of blocks) {
      for (const next of this.unitsOf(block)) {
        const roomAfter = block.kind === 'signatures' ? heightOfUnit(next) : 0;
        if (last !== null) yield { ...last, roomAfter };
        last = next;
      }
    }
    if (last !== null) yield last;
  }

  /** What drawings say. */
  get words(): DrawingWords {
    return { texts: this.data.texts, say: (label) => this.say(label, ' ') };
  }

  /** One row by itself, with values of its own (附页 heading, overflow). */
  row(row: Row, values: FieldValues): FlowUnit {
    return unit([this.layRow(row, values)], { keepsWithNext: row.keepsWithNext ?? false });
  }

  fullWidth(style: StyleName, text: string): Row {
    return { cells: [{ span: this.form.columns.length, style, label: () => text }] };
  }

  private *unitsOf(block: Block): Generator<FlowUnit> {
    if (block.kind === 'rows') yield* this.rowUnits(block);
    else if (block.kind === 'band') yield* this.bandUnits(block);
    else if (block.kind === 'table') yield* this.tableUnits(block);
    else if (block.kind === 'spare') yield* this.spareUnits(block);
    else if (block.kind === 'signatures') yield this.signatureUnit(block.roles);
    else if (block.kind === 'frame') yield this.frameUnit(block);
    else if (block.kind === 'unless') yield* this.unlessUnits(block);
    else yield this.cutLineUnit(block.label);
  }

  private *unlessUnits({ list, blocks }: Extract<Block, { kind: 'unless' }>): Generator<FlowUnit> {
    if (this.listOf(list).length > 0) return;
    for (const block of blocks) yield* this.unitsOf(block);
  }

  private *rowUnits(block: Extract<Block, { kind: 'rows' }>): Generator<FlowUnit> {
    const rows = block.rows.filter((row) => this.isPrinted(row, this.data.fields));
    if (block.isTied === true) {
      yield this.tie(rows, this.data.fields);
      return;
    }
    for (const row of rows) yield this.row(row, this.data.fields);
  }

  private *bandUnits(block: Extract<Block, { kind: 'band' }>): Generator<FlowUnit> {
    if (block.list !== undefined && this.listOf(block.list).length === 0) return;
    const suffix = block.field === undefined ? '' : this.valueOf(block.field, this.data.fields).text;
    const row = this.fullWidth('band', this.say(block.label, ' ') + suffix);
    const bookmark = block.bookmark === undefined ? null : this.say(block.bookmark, ' ') + suffix;
    yield unit([this.layRow(row, {})], { keepsWithNext: true, bookmark });
  }

  private *tableUnits(block: Extract<Block, { kind: 'table' }>): Generator<FlowUnit> {
    const items = this.listOf(block.list);
    if (items.length === 0 && block.blankRows === 0) return;
    const tableHead = block.head.length === 0 ? null : this.tie(block.head, {});
    if (tableHead !== null) yield { ...tableHead, keepsWithNext: true };
    const shown =
      items.length === 0 ? Array.from({ length: block.blankRows }, (): FieldValues => ({})) : items;
    for (const [at, item] of shown.entries()) {
      this.flowed += 1;
      const rows = block.body.filter((row) => this.isPrinted(row, item));
      const isLastItem = at === shown.length - 1;
      for (const [index, row] of rows.entries()) {
        const isLast = index === rows.length - 1 && (isLastItem || block.isKept !== true);
        yield unit([this.layRow(row, item)], { keepsWithNext: row.keepsWithNext ?? !isLast, tableHead });
      }
    }
  }

  private *spareUnits(block: Extract<Block, { kind: 'spare' }>): Generator<FlowUnit> {
    const items = this.listOf(block.list);
    if (items.length === 0) return;
    const heading = this.layRow(this.fullWidth('band', this.say(block.label, ' ')), {});
    yield unit([heading, ...items.map((item) => this.layRow(block.body, item))], { isSpare: true });
  }

  private signatureUnit(roles: readonly Label[]): FlowUnit {
    const total = this.form.columns.length;
    const spans = roles.map(
      (_, index) =>
        Math.floor((total * (index + 1)) / roles.length) - Math.floor((total * index) / roles.length),
    );
    const cellsOf = (style: StyleName, label: (index: number) => Label): readonly Cell[] =>
      spans.map((span, index) => ({ span, style, label: label(index) }));
    const blank: Label = () => '';
    return this.tie(
      [
        { cells: cellsOf('label', (index) => roles[index] ?? blank) },
        { cells: cellsOf('sign-space', () => blank), minHeight: signatureMm },
        { cells: cellsOf('sign-date', () => (texts) => texts.forms.signDate) },
      ],
      {},
    );
  }

  private cutLineUnit(label: Label): FlowUnit {
    const total = this.form.columns.length;
    const { rows } = this.tie(
      [
        { cells: [{ span: total, style: 'cut', label: () => '' }] },
        { cells: [{ span: total, style: 'cut-note', label }] },
      ],
      {},
    );
    // What is to be cut off lies below its line, on the same sheet.
    return unit(rows, { keepsWithNext: true });
  }

  /** Blocks in exactly the frame's height: one row grows into the room that is left, blank rows fill the rest. */
  private frameUnit(block: Extract<Block, { kind: 'frame' }>): FlowUnit {
    const overflow: Overflow[] = [];
    const rows = [...this.units(block.blocks)]
      .flatMap((each) => each.rows)
      .map((row) => this.limit(row, (cell) => cell.maxLines, overflow));
    const at = rows.findIndex((row) =>
      row.cells.some((cell) => cell.grow !== null && cell.maxLines === null),
    );
    const growing = rows[at];
    const fixed = heightOf(rows) - (growing?.height ?? 0);
    const height = frameHeight(block, growing, fixed);
    if (growing !== undefined) {
      const room = Math.min(height - fixed, tallestRow);
      const limited = this.limit(growing, (cell) => Math.max(linesIn(room, cell.style), 2), overflow);
      rows[at] = { ...limited, height: Math.max(room, limited.height) };
    }
    return unit([...rows, ...this.filler(height - heightOf(rows))], { overflow });
  }

  /** Shortens the cells that may overflow to their share of lines and notes their full text for the 附页. */
  private limit(row: FlowRow, linesOf: (cell: FlowCell) => number | null, overflow: Overflow[]): FlowRow {
    const cells = row.cells.map((cell): FlowCell => {
      const capacity = linesOf(cell);
      const { grow: label, field } = cell;
      if (capacity === null || label === null || field === null || cell.lines.length <= capacity) return cell;
      const note = this.breakCell(this.data.texts.forms.seeSheet, cell.column, cell.span, cell.style, false);
      overflow.push({ field, label, text: cell.value?.text ?? '' });
      const lines = [...cell.lines.slice(0, Math.max(capacity - note.length, 0)), ...note];
      return { ...cell, lines, whole: null };
    });
    // A row that a tall cell above has stretched keeps its height.
    const isChanged = cells.some((cell, index) => cell !== row.cells[index]);
    return isChanged ? { ...row, cells, height: heightOfRow(cells, row.minHeight) } : row;
  }

  private filler(height: number): readonly FlowRow[] {
    const rows: FlowRow[] = [];
    for (let left = height; left >= 1; left -= tallestRow) {
      const laid = this.layRow(this.fullWidth('gap', ''), {});
      rows.push({ ...laid, height: Math.min(left, tallestRow) });
    }
    return rows;
  }

  /** Rows whose cells may span several of them: a tall cell stretches the last row it covers. */
  private tie(rows: readonly Row[], values: FieldValues): FlowUnit {
    const starts = this.columnsOfTied(rows);
    const laid = rows.map((row, index) => this.layRow(row, values, starts[index]));
    const heights = laid.map((row) => row.height);
    for (const [index, row] of laid.entries()) {
      for (const cell of row.cells) {
        const last = index + cell.rowSpan - 1;
        const have = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0);
        const missing = heightOfLines(cell.lines.length, cell.style) - have;
        if (cell.rowSpan > 1 && missing > 0) heights[last] = ceilToPixel((heights[last] ?? 0) + missing);
      }
    }
    return unit(
      laid.map((row, index) => ({ ...row, height: heights[index] ?? row.height })),
      {},
    );
  }

  /** Where each cell of tied rows begins, columns taken by cells from above left out. */
  private columnsOfTied(rows: readonly Row[]): readonly (readonly number[])[] {
    const takenUntil = this.form.columns.map(() => 0);
    return rows.map((row, index) => {
      let column = 0;
      return row.cells.map((cell) => {
        while ((takenUntil[column] ?? 0) > index) column += 1;
        const start = column;
        column += cell.span;
        takenUntil.fill(index + (cell.rowSpan ?? 1), start, column);
        return start;
      });
    });
  }

  /** A bilingual row has its languages one under the other, or side by side where that makes it lower. Tied rows are all alike. */
  private layRow(row: Row, values: FieldValues, starts?: readonly number[]): FlowRow {
    const stacked = this.layRowWith('\n', row, values, starts);
    if (this.data.also === undefined || starts !== undefined) return stacked;
    const beside = this.layRowWith(' ', row, values);
    const isWhole = beside.cells.every(({ isLabel, lines }) => !isLabel || lines.length <= 1);
    return isWhole && beside.height < stacked.height ? beside : stacked;
  }

  private layRowWith(between: Between, row: Row, values: FieldValues, starts?: readonly number[]): FlowRow {
    let column = 0;
    const cells = row.cells.map((cell, index): FlowCell => {
      const start = starts?.[index] ?? column;
      column = start + cell.span;
      return this.layCell(between, cell, start, values);
    });
    const minHeight = row.minHeight === undefined ? 0 : toPoints(row.minHeight);
    return { cells, minHeight, height: heightOfRow(cells, minHeight) };
  }

  private layCell(between: Between, cell: Cell, column: number, values: FieldValues): FlowCell {
    const value =
      cell.field === undefined ? null : this.inBoth(this.valueOf(cell.field, values), cell, column);
    const label = cell.label === undefined ? '' : this.say(cell.label, between);
    const text = cleanText(label + (value?.text ?? ''));
    return {
      column,
      span: cell.span,
      rowSpan: cell.rowSpan ?? 1,
      style: styleOf(cell, values),
      lines: this.breakCell(text, column, cell.span, cell.style, value?.tone === 'late'),
      whole: text,
      isLabel: value === null,
      value,
      field: cell.field ?? null,
      grow: cell.grow === undefined ? null : this.say(cell.grow, ' '),
      maxLines: cell.maxLines === undefined ? null : linesAllowed(cell.maxLines, value),
    };
  }

  /** A label in the print's language, and in its second where there is one and it says something else. */
  private say(label: Label, separator: string): string {
    const { texts, also } = this.data;
    const first = label(texts);
    const second = also === undefined ? first : label(also);
    return first === second ? first : `${first}${separator}${second}`;
  }

  /** A value of a bilingual print as its cell says it; `also` stays where both are said. */
  private inBoth(value: FieldValue, { span, style, maxLines }: Cell, column: number): FieldValue {
    const { also, ...first } = value;
    if (also === undefined) return value;
    const linesOf = (words: string): number => this.breakCell(words, column, span, style, false).length;
    const text = inBothLanguages(first.text, also, (line) => linesOf(line) === 1);
    // In a frame the second language goes before anything of the first is moved to the 附页.
    const isTooLong = maxLines !== undefined && linesOf(text) > Math.max(maxLines, linesBeside);
    return isTooLong ? first : { ...value, text };
  }

  private breakCell(
    text: string,
    column: number,
    span: number,
    style: StyleName,
    isLate: boolean,
  ): readonly Line[] {
    const { size, isBold } = styles[style];
    const room = (this.edges[column + span] ?? 0) - (this.edges[column] ?? 0) - 2 * padding.x;
    return breakLines(text, room, size, isBold || isLate, this.metrics);
  }

  private valueOf(field: string, values: FieldValues): FieldValue {
    return values[field] ?? nothing;
  }

  private listOf(list: string): readonly FieldValues[] {
    return this.data.lists[list] ?? [];
  }

  private isPrinted(row: Row, values: FieldValues): boolean {
    if (row.isOptional !== true) return true;
    return row.cells.some((cell) => cell.field !== undefined && this.valueOf(cell.field, values).text !== '');
  }
}

/** The frame's own height, or where its other rows leave the growing one too little, as much of its page as that one needs. */
function frameHeight(
  { height, alone }: Extract<Block, { kind: 'frame' }>,
  growing: FlowRow | undefined,
  fixed: number,
): number {
  const own = ceilToPixel(toPoints(height));
  if (alone === undefined || growing === undefined || fixed + growing.minHeight <= own) return own;
  return Math.max(own, Math.min(fixed + growing.height, ceilToPixel(toPoints(alone))));
}

const linesAllowed = (maxLines: number, value: FieldValue | null): number =>
  value?.also === undefined ? maxLines : Math.max(maxLines, linesBeside);

const pictureStyles: ReadonlySet<StyleName> = new Set(['photo', 'caption', 'note-words', 'drawing']);

/** Beside a picture, an empty frame would look like one that is missing. */
const styleOf = ({ style, field = '' }: Cell, values: FieldValues): StyleName =>
  pictureStyles.has(style) && values[field] === undefined ? 'gap' : style;

const nothing: FieldValue = { text: '' };

const unit = (rows: readonly FlowRow[], options: Partial<Omit<FlowUnit, 'rows'>>): FlowUnit => ({
  rows,
  keepsWithNext: options.keepsWithNext ?? false,
  roomAfter: 0,
  isSpare: options.isSpare ?? false,
  bookmark: options.bookmark ?? null,
  tableHead: options.tableHead ?? null,
  overflow: options.overflow ?? [],
});
