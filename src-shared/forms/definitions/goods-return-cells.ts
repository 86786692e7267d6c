import type { Block, Cell, Label, Row, StyleName } from '../types';

/** Cells and rows that 退换货单, 满意度调查 and 顾客档案表 share. */

export const labelCell = (text: Label, span: number): Cell => ({ span, style: 'label', label: text });
export const cell = (style: StyleName, field: string, span: number): Cell => ({ span, style, field });
export const headCell = (text: Label, span: number): Cell => ({ span, style: 'small-head', label: text });

export const rows = (...list: readonly Row[]): Block => ({ kind: 'rows', rows: list });
export const band = (text: Label): Block => ({ kind: 'band', label: text });

/** A label with its value, and how many columns the value takes. */
export type LabelledPart = readonly [text: Label, field: string, span: number];

/** Labels of one width, each with its value. */
export const labelled = (labelSpan: number, ...parts: readonly LabelledPart[]): Row => ({
  minHeight: 6,
  cells: parts.flatMap(([text, field, span]) => [labelCell(text, labelSpan), cell('value', field, span)]),
});

/** A label with full text, cut over pages when long. */
export const longText = (
  text: Label,
  labelSpan: number,
  field: string,
  span: number,
  minHeight = 12,
): Row => ({
  minHeight,
  cells: [labelCell(text, labelSpan), cell('text', field, span)],
});

/** A column of a table of small cells. */
export type Column = readonly [
  text: Label,
  field: string,
  span: number,
  style?: 'small' | 'small-center' | 'small-label',
];

/** A table whose rows are high enough to write in by hand. */
export const table = (
  list: string,
  columns: readonly Column[],
  blankRows: number,
  minHeight = 7,
): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  list,
  head: [{ cells: columns.map(([text, , span]) => headCell(text, span)) }],
  body: [{ minHeight, cells: columns.map(([, field, span, style]) => cell(style ?? 'small', field, span)) }],
  blankRows,
});
