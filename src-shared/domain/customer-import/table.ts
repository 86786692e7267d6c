import { foldLabel } from '../template/fold';
import { fieldHeads, type ImportField, importFields } from './fields';

/** What stands in a cell; days are numbers of the spreadsheet or text. */
export type CellValue = string | number | boolean | null;

export interface TableRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** A sheet of an ERP export, as it was read. */
export interface ImportTable {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Days to add to day numbers, of a workbook that counts from 1904. */
  readonly dayOffset: number;
}

/** Which column (from 0) each field is taken from. */
export type ImportMapping = { readonly [F in ImportField]?: number | undefined };

/** A head may stand below a title; deeper than this nobody looks. */
const deepestHead = 20;

const knownHeads: ReadonlyMap<string, ImportField> = new Map(
  importFields.toReversed().flatMap((field) => fieldHeads[field].map((head) => [head, field] as const)),
);

const fieldOf = (head: string): ImportField | undefined => knownHeads.get(foldLabel(head));

const wordsOf = ({ cells }: TableRow): readonly string[] =>
  cells.map((cell) => (cell === null ? '' : String(cell).trim()));

const isFilled = ({ cells }: TableRow): boolean =>
  cells.some((cell) => cell !== null && String(cell).trim() !== '');

/**
 * The table under its head: the row of the first twenty with the most known heads, else the first with two words. Null where there is
 * none, or nothing below it.
 */
export function tableOf(rows: readonly TableRow[], dayOffset = 0): ImportTable | null {
  const candidates = rows.slice(0, deepestHead).map((row) => {
    const words = wordsOf(row);
    const known = new Set(words.flatMap((word) => fieldOf(word) ?? [])).size;
    return { row, known, filled: words.filter((word) => word !== '').length };
  });
  const best = candidates.toSorted((a, b) => b.known - a.known)[0];
  const head =
    best !== undefined && best.known > 0 ? best.row : candidates.find(({ filled }) => filled > 1)?.row;
  if (head === undefined) return null;
  const below = rows.filter((row) => row.row > head.row && isFilled(row));
  return below.length === 0 ? null : { header: wordsOf(head), rows: below, dayOffset };
}

/** What a mapping is remembered by: the heads, whatever their case, width and punctuation. */
export const signatureOf = ({ header }: Pick<ImportTable, 'header'>): string =>
  header.map(foldLabel).join('|');

/** Columns by their heads; a field takes the first column that has one of its heads. */
export function proposeMapping({ header }: Pick<ImportTable, 'header'>): ImportMapping {
  const found: Partial<Record<ImportField, number>> = {};
  for (const [column, head] of header.entries()) {
    const field = fieldOf(head);
    if (field !== undefined) found[field] ??= column;
  }
  return found;
}

/** `A`, `AB`: a column (from 0) as a spreadsheet names it. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
