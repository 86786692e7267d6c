import type { Block, Label, Row } from '../types';
import { type Column, label, table as tableOf, text as textCell, value } from './cells';

/** Rows and tables that 退换货单, 满意度调查 and 顾客档案表 share. */

/** A label with its value, and how many columns the value takes. */
export type LabelledPart = readonly [text: Label, field: string, span: number];

/** Labels of one width, each with its value. */
export const labelled = (labelSpan: number, ...parts: readonly LabelledPart[]): Row => ({
  minHeight: 6,
  cells: parts.flatMap(([text, field, span]) => [label(text, labelSpan), value(field, span)]),
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
  cells: [label(text, labelSpan), textCell(field, span)],
});

/** A table whose rows are high enough to write in by hand. */
export const table = (
  list: string,
  columns: readonly Column[],
  blankRows: number,
  rowHeight = 7,
): Extract<Block, { kind: 'table' }> => tableOf(list, columns, { blankRows, rowHeight });
