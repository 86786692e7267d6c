import type { Texts } from '../../text';
import type { Block, Cell, Row, StyleName } from '../types';
import * as cells from './cells';

/** What the layouts of the report family (8D, 5P, CM, NTF) are put together from. A field is labelled by the word of its own name. */

export type ReportWord = keyof Texts['papers']['report']['labels'];

export const word = cells.wordsOf(({ papers }) => papers.report.labels);

export const label = (key: ReportWord, span: number): Cell => cells.label(word(key), span);
export const smallLabel = (key: ReportWord, span: number): Cell => cells.smallLabel(word(key), span);
export const head = (key: ReportWord, span: number): Cell => cells.head(word(key), span);
export const bandCell = (key: ReportWord, span: number): Cell => ({ span, style: 'band', label: word(key) });

/** Labels and values, evenly over the width. */
export const facts = (width: number, labelSpan: number, ...keys: readonly ReportWord[]): Row => {
  const span = width / keys.length - labelSpan;
  return { cells: keys.flatMap((key) => [label(key, labelSpan), cells.value(key, span)]) };
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
  cells: [label(key, labelSpan), cells.text(key, width - labelSpan)],
});

export const band = (key: ReportWord, list?: string): Block => cells.band(word(key), list);
export const section = (key: ReportWord, list?: string): Block => cells.section(word(key), list);

/** A table's column: word and field, columns of the grid, and how its values stand. */
export type Column = readonly [key: ReportWord, span: number, style?: StyleName];

export const table = (
  list: string,
  columns: readonly Column[],
  blankRows: number,
  ...more: readonly Row[]
): Block =>
  cells.table(
    list,
    columns.map(([key, span, style]) => [word(key), key, span, style ?? 'small']),
    { blankRows },
    ...more,
  );
