import type { Block, FormDefinition, Label, Row, StyleName } from '../types';
import {
  band,
  type Column,
  continuedOn,
  label,
  rows,
  table as tableOf,
  text as textCell,
  upright,
  value,
} from './cells';
import { titleBlock } from './title-block';

/** Cells, rows and pages that the records of feedback and service share. Lengths in mm. */

/** Columns of an upright record's grid. */
export const gridWidth = 24;
/** A line that can be written on by hand. */
export const lineHeight = 7.5;

/** Label and field side by side; `span` counts both, the label takes three. */
export type Pair = readonly [label: Label, field: string, span?: number];

const labelSpan = 3;

/** Pairs share the row evenly unless they say their span. */
export const line = (...pairs: readonly Pair[]): Row => ({
  minHeight: lineHeight,
  cells: pairs.flatMap(([text, field, span = gridWidth / pairs.length]) => [
    label(text),
    value(field, span - labelSpan),
  ]),
});

/** Label and full text in `height` or more; cut over pages when long. */
export const long = (text: Label, field: string, height: number): Row => ({
  minHeight: height,
  cells: [label(text), textCell(field, gridWidth - labelSpan)],
});

/** As `line`, in a frame: at most two lines a value, the rest on the 附页. */
export const shortLine = (...pairs: readonly Pair[]): Row => ({
  minHeight: lineHeight,
  cells: pairs.flatMap(([text, field, span = gridWidth / pairs.length]) => [
    label(text),
    { ...value(field, span - labelSpan), grow: text, maxLines: 2 },
  ]),
});

/** A table with rows to write in by hand. */
export const table = (
  list: string,
  columns: readonly Column[],
  blankRows: number,
  rowHeight = lineHeight,
): Block => tableOf(list, columns, { blankRows, rowHeight, headHeight: 7 });

/** An upright A4 record with its title on every page. */
export const uprightRecord = (form: Pick<FormDefinition, 'code' | 'title' | 'body'>): FormDefinition => ({
  ...form,
  ...upright(gridWidth, 12),
  head: [titleBlock({ company: 6, title: 11, label: 3, value: 4 })],
  continued: continuedOn(gridWidth),
});

/** A column of a log: head, field, width in mm, and how its values look. */
export type LogColumn = readonly [head: Label, field: string, width: number, style: StyleName];

/** Columns under the parts of the title block, counted from the left. */
export interface LogForm extends Pick<FormDefinition, 'code' | 'title'> {
  readonly columns: readonly LogColumn[];
  readonly titleSpans: Parameters<typeof titleBlock>[0];
  readonly signers: readonly Label[];
}

const loggedByHand = 10;
const logRowHeight = 9.5;

/** A log with the sums of what it lists, before the signatures. */
export function withSums(
  log: FormDefinition,
  label: Label,
  columns: Parameters<typeof tableOf>[1],
): FormDefinition {
  const [lines, ...signatures] = log.body;
  const sums = tableOf('sums', columns, { blankRows: 3, rowHeight: 7.5, headHeight: 7 });
  return {
    ...log,
    body: [...(lines === undefined ? [] : [lines]), band(label, 'sums'), sums, ...signatures],
  };
}

/** An A4 log across, one line an entry; empty it has a page of lines to write on. */
export const acrossLog = ({ code, title, columns, titleSpans, signers }: LogForm): FormDefinition => ({
  code,
  title,
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 12, right: 10, bottom: 12, left: 12 },
  columns: columns.map(([, , width]) => width),
  head: [
    titleBlock(titleSpans),
    rows({ minHeight: 6, cells: [{ span: columns.length, style: 'small', field: 'headerLine' }] }),
  ],
  body: [
    table(
      'entries',
      columns.map(([head, field, , style]) => [head, field, 1, style]),
      loggedByHand,
      logRowHeight,
    ),
    { kind: 'signatures', roles: signers },
  ],
  continued: null,
});
