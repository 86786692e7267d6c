import type { Block, Cell, Label, Row } from '../types';

/** Cells of a 24-column portrait sheet, shared by the contact notice and the visit papers. */

export const sheetColumns = Array.from({ length: 24 }, () => 7.75);
export const sheetWidth = sheetColumns.length;
const labelSpan = 3;

export const label = (text: Label): Cell => ({ span: labelSpan, style: 'small-label', label: text });
export const head = (text: Label, span: number): Cell => ({ span, style: 'small-head', label: text });
export const small = (field: string, span: number): Cell => ({ span, style: 'small', field });
export const smallCenter = (field: string, span: number): Cell => ({ span, style: 'small-center', field });
export const rows = (...list: readonly Row[]): Block => ({ kind: 'rows', rows: list });

/** Label and a value of so many lines at most; what is longer goes on on the 附页. */
export const limited = (text: Label, field: string, span: number, maxLines: number): readonly Cell[] => [
  label(text),
  { span: span - labelSpan, style: 'value', field, grow: text, maxLines },
];

/** The same in smaller type: three to a row, or addresses. */
export const limitedSmall = (text: Label, field: string, span: number, maxLines: number): readonly Cell[] => [
  label(text),
  { span: span - labelSpan, style: 'small', field, grow: text, maxLines },
];

/** One label and value across the sheet, with room to write in by hand. */
export const wide = (text: Label, field: string, maxLines: number, minHeight = 0): Row => ({
  minHeight,
  cells: limited(text, field, sheetWidth, maxLines),
});

/** Label and value, as many to a row as parts are given, at most so many lines each; three are smaller. */
export const line = (maxLines: number, ...parts: readonly (readonly [Label, string])[]): Row => ({
  cells: parts.flatMap(([text, field]) =>
    (parts.length > 2 ? limitedSmall : limited)(text, field, sheetWidth / parts.length, maxLines),
  ),
});

/** The one text of a frame that takes the room that is left. */
export const growing = (text: Label, field: string, minHeight: number): Row => ({
  minHeight,
  cells: [label(text), { span: sheetWidth - labelSpan, style: 'text', field, grow: text }],
});

/** Label and full text, cut over pages when long. */
export const long = (text: Label, field: string, isOptional = false): Row => ({
  minHeight: 9,
  isOptional,
  cells: [label(text), { span: sheetWidth - labelSpan, style: 'text', field }],
});

/** Blocks that are printed only for some records: once for the one item of `list`, which also holds their values. */
export const section = (list: string, ...body: readonly Row[]): Block => ({
  kind: 'table',
  list,
  head: [],
  body,
  blankRows: 0,
});

export interface Column {
  readonly label: Label;
  readonly cell: Cell;
}

/** A table of one line an item, every head as wide as what stands under it. */
export const tableOf = (
  list: string,
  columns: readonly Column[],
  minHeight: number,
  blankRows: number,
): Block => ({
  kind: 'table',
  list,
  head: [{ minHeight: 7, cells: columns.map(({ label: text, cell }) => head(text, cell.span)) }],
  body: [{ minHeight, cells: columns.map(({ cell }) => cell) }],
  blankRows,
});
