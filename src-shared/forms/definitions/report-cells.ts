import type { Texts } from '../../text';
import type { Block, Cell, Label, Row, StyleName } from '../types';

/** What the layouts of the report family (8D, 5P, CM, NTF) are put together from. A field is labelled by the word of its own name. */

export type ReportWord = keyof Texts['papers']['report']['labels'];

export const word =
  (key: ReportWord): Label =>
  ({ papers }) =>
    papers.report.labels[key];

export const label = (key: ReportWord, span: number): Cell => ({ span, style: 'label', label: word(key) });
export const value = (field: string, span: number): Cell => ({ span, style: 'value', field });
export const text = (field: string, span: number): Cell => ({ span, style: 'text', field });
export const small = (field: string, span: number): Cell => ({ span, style: 'small', field });
export const center = (field: string, span: number): Cell => ({ span, style: 'small-center', field });
export const smallLabel = (key: ReportWord, span: number): Cell => ({
  span,
  style: 'small-label',
  label: word(key),
});
export const head = (key: ReportWord, span: number): Cell => ({
  span,
  style: 'small-head',
  label: word(key),
});
export const bandCell = (key: ReportWord, span: number): Cell => ({ span, style: 'band', label: word(key) });

/** Labels and values, evenly over the width. */
export const facts = (width: number, labelSpan: number, ...keys: readonly ReportWord[]): Row => {
  const span = width / keys.length - labelSpan;
  return { cells: keys.flatMap((key) => [label(key, labelSpan), value(key, span)]) };
};

/** A label and its full text; cut over pages when long. */
export const long = (
  width: number,
  labelSpan: number,
  key: ReportWord,
  more: Pick<Row, 'minHeight' | 'isOptional'> = {},
): Row => ({
  minHeight: 9,
  ...more,
  cells: [label(key, labelSpan), text(key, width - labelSpan)],
});

export const rows = (...list: readonly Row[]): Block => ({ kind: 'rows', rows: list });
export const band = (key: ReportWord, list?: string): Block =>
  list === undefined ? { kind: 'band', label: word(key) } : { kind: 'band', label: word(key), list };

/** A table's column: word and field, columns of the grid, and how its values stand. */
export type Column = readonly [key: ReportWord, span: number, style?: StyleName];

export const headOf = (columns: readonly Column[]): Row => ({
  cells: columns.map(([key, span]) => head(key, span)),
});

export const bodyOf = (columns: readonly Column[]): Row => ({
  cells: columns.map(([key, span, style]) => ({ span, style: style ?? 'small', field: key })),
});

export const table = (
  list: string,
  columns: readonly Column[],
  blankRows: number,
  ...more: readonly Row[]
): Block => ({
  kind: 'table',
  list,
  head: [headOf(columns)],
  body: [bodyOf(columns), ...more],
  blankRows,
});
