import type { CellRange } from './cell-ref';

/** A sheet as recognition sees it. */
export interface TemplateSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly TemplateCell[];
  readonly merges: readonly CellRange[];
}

export interface TemplateCell {
  readonly row: number;
  readonly column: number;
  /** '' for a cell that has only its look. */
  readonly text: string;
  /** What is reckoned stays as it is. */
  readonly hasFormula: boolean;
  readonly isBordered: boolean;
}

/** What a form calls a field, in every language it is printed in; empty for one that stands without words. */
export interface TemplateField {
  readonly field: string;
  readonly labels: FieldLabels | null;
  /** Other words for it: a register's period stands where a record has its number. */
  readonly otherLabels?: readonly FieldLabels[];
  /** The heading under which it stands. */
  readonly section: FieldLabels | null;
}

export interface FieldLabels {
  readonly 'zh-CN': string;
  readonly en: string;
}

export interface TemplateList {
  readonly list: string;
  /** The list that holds the rows of this one, too. */
  readonly partOf?: string;
  readonly fields: readonly TemplateField[];
}

/** Everything of a form that a template may ask for. */
export interface FieldCatalogue {
  readonly fields: readonly TemplateField[];
  readonly lists: readonly TemplateList[];
}

/**
 * What happened while a template was filled; a closed set, put into words by the screen and the command line.
 *
 * - `cell-overflow` the text is longer than its cell shows; it stands there whole
 * - `list-overflow` more rows than the template has room for; `left` of them were left out
 * - `formula-kept` a formula was not written over
 * - `sheet-missing` the mapping names a sheet that the file does not have
 * - `header-shortened` the sheet's own header gave way to the mark of the state
 * - `extension-differs` the file holds macros and opens as `extension` only
 * - `template-missing` / `template-broken` the built-in layout was printed instead
 */
export const templateNoteCodes = [
  'cell-overflow',
  'list-overflow',
  'formula-kept',
  'sheet-missing',
  'header-shortened',
  'extension-differs',
  'template-missing',
  'template-broken',
] as const;
export type TemplateNoteCode = (typeof templateNoteCodes)[number];

export interface TemplateNote {
  readonly code: TemplateNoteCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why a file cannot be read as a workbook; a closed set. */
export const workbookFaults = [
  /** No workbook of the .xlsx family at all. */
  'not-a-workbook',
  /** .xls, .et and their like. */
  'old-format',
  /** Opens with a password only. */
  'encrypted',
  'damaged',
  'too-large',
] as const;
export type WorkbookFault = (typeof workbookFaults)[number];

/** A sheet as it is shown to point at its cells; sizes in px, rows and columns from the first on. */
export interface DrawnSheet {
  readonly name: string;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Those with a text or a border; a merged one by its first cell. */
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly CellRange[];
  /** There is more of it than is shown. */
  readonly isCut: boolean;
}

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isBordered: boolean;
  readonly isBold: boolean;
  readonly hasFormula: boolean;
}
