import type { Texts } from '../../text';
import type { Block, Cell, FormDefinition, Label, Row, StyleName } from '../types';

/** Cells, rows, tables and pages that every layout is put together from. Lengths in mm, spans in columns of the form's grid. */

/** The names of an area's words that stand directly in it. */
export type WordOf<Words> = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

/** Makes labels of one area's words: by a word's name, or for what lies deeper by the way to it. */
export const wordsOf =
  <Words>(area: (texts: Texts) => Words) =>
  (word: WordOf<Words> | ((words: Words) => string)): Label =>
  (texts) => {
    const words = area(texts);
    return typeof word === 'function' ? word(words) : String(words[word]);
  };

export const label = (text: Label, span = 3): Cell => ({ span, style: 'label', label: text });
export const smallLabel = (text: Label, span = 3): Cell => ({ span, style: 'small-label', label: text });
export const head = (text: Label, span: number): Cell => ({ span, style: 'small-head', label: text });

export const cell = (style: StyleName, field: string, span: number): Cell => ({ span, style, field });
export const value = (field: string, span: number): Cell => cell('value', field, span);
export const center = (field: string, span: number): Cell => cell('center', field, span);
export const text = (field: string, span: number): Cell => cell('text', field, span);
export const small = (field: string, span: number): Cell => cell('small', field, span);
export const smallCenter = (field: string, span: number): Cell => cell('small-center', field, span);

export const rows = (...list: readonly Row[]): Block => ({ kind: 'rows', rows: list });

type Band = Extract<Block, { kind: 'band' }>;

/** `list`: printed only when that list is not empty. */
export const band = (text: Label, list?: string): Band =>
  list === undefined ? { kind: 'band', label: text } : { kind: 'band', label: text, list };

/** A heading that begins a part of the document and is named in its outline. */
export const section = (text: Label, list?: string): Band => ({ ...band(text, list), bookmark: text });

/** A table's column: head, field, span, and how its values look; small where nothing is said. */
export type Column = readonly [head: Label, field: string, span: number, style?: StyleName];

/** A table of one row an item, every head as wide as what stands under it. */
export const table = (
  list: string,
  columns: readonly Column[],
  size: { readonly blankRows: number; readonly headHeight?: number; readonly rowHeight?: number },
  ...more: readonly Row[]
): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  list,
  head: [{ minHeight: size.headHeight ?? 0, cells: columns.map(([of, , span]) => head(of, span)) }],
  body: [
    {
      minHeight: size.rowHeight ?? 0,
      cells: columns.map(([, field, span, style]) => cell(style ?? 'small', field, span)),
    },
    ...more,
  ],
  blankRows: size.blankRows,
});

/** Between the side margins of an upright A4 page. */
const uprightWidth = 186;

/** An upright A4 page of so many columns, `margin` above and below. */
export const upright = (
  columns: number,
  margin: number,
): Pick<FormDefinition, 'paper' | 'orientation' | 'margins' | 'columns'> => ({
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: margin, right: 11, bottom: margin, left: 13 },
  columns: Array.from({ length: columns }, () => uprightWidth / columns),
});

/** Heads a 附页. */
export const continuedOn = (span: number): Row => ({
  cells: [{ span, style: 'sheet-note', field: 'page.sheet' }],
  keepsWithNext: true,
});
