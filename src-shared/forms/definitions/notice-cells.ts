import type { Block, Cell, Label, Row } from '../types';
import { smallLabel, text as textCell } from './cells';

/** Cells of a 24-column portrait sheet, shared by the contact notice and the visit papers. */

export const sheetWidth = 24;
const labelSpan = 3;

/** Label and a value of so many lines at most; what is longer goes on on the 附页. */
export const limited = (text: Label, field: string, span: number, maxLines: number): readonly Cell[] => [
  smallLabel(text),
  { span: span - labelSpan, style: 'value', field, grow: text, maxLines },
];

/** The same in smaller type: three to a row, or addresses. */
export const limitedSmall = (text: Label, field: string, span: number, maxLines: number): readonly Cell[] => [
  smallLabel(text),
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
  cells: [smallLabel(text), { span: sheetWidth - labelSpan, style: 'text', field, grow: text }],
});

/** Label and full text, cut over pages when long. */
export const long = (text: Label, field: string, isOptional = false): Row => ({
  minHeight: 9,
  isOptional,
  cells: [smallLabel(text), textCell(field, sheetWidth - labelSpan)],
});

/** Blocks that are printed only for some records: once for the one item of `list`, which also holds their values. */
export const section = (list: string, ...body: readonly Row[]): Block => ({
  kind: 'table',
  list,
  head: [],
  body,
  blankRows: 0,
});
