import type { ImportField } from './fields';
import type { CellValue, ImportMapping, ImportTable, TableRow } from './table';

/** Fields whose digits are a name, not a quantity: zeros at the front and every digit count. */
export const codeFields: readonly ImportField[] = [
  'code',
  'creditCode',
  'supplierCode',
  'contractNumber',
  'contact.phone',
  'contact.mobile',
  'finance.taxNumber',
  'finance.account',
];

export const importNoteCodes = [
  /** Kept as a number, and shorter than the others of its column or beside ones that begin with 0. */
  'lost-zeros',
  /** Kept as a number of more digits than a spreadsheet can keep (15). */
  'lost-digits',
] as const;
export type ImportNoteCode = (typeof importNoteCodes)[number];

/** Something to be looked at before a row is written; it blocks nothing. */
export interface ImportNote {
  /** The spreadsheet's column, from 0. */
  readonly column: number;
  readonly field: ImportField;
  readonly code: ImportNoteCode;
  readonly text: string;
}

/** The most digits that a spreadsheet keeps of a number. */
const keptDigits = 15;
/** So many cells of a column of one length make it the usual one. */
const usualShare = 0.8;
const fewest = 3;

interface Column {
  readonly field: ImportField;
  readonly column: number;
  readonly beginsWithZero: boolean;
  /** Digits of most codes of the column; 0 where they differ. */
  readonly usualLength: number;
}

/** Which cells of a row hold a code as a bare number that may have lost digits, judged by the rest of the column. */
export function createCodeWatch(
  table: ImportTable,
  mapping: ImportMapping,
): (row: TableRow) => readonly ImportNote[] {
  const columns = codeFields.flatMap((field): readonly Column[] => {
    const column = mapping[field];
    return column === undefined ? [] : [columnOf(table, field, column)];
  });
  return ({ cells }) =>
    columns.flatMap((column) => {
      const code = doubtOf(cells[column.column] ?? null, column);
      const text = String(cells[column.column] ?? '');
      return code === null ? [] : [{ column: column.column, field: column.field, code, text }];
    });
}

function columnOf({ rows }: ImportTable, field: ImportField, column: number): Column {
  const lengths = new Map<number, number>();
  let beginsWithZero = false;
  let digits = 0;
  for (const { cells } of rows) {
    const text = String(cells[column] ?? '').trim();
    if (!/^\d+$/.test(text)) continue;
    digits += 1;
    if (text.length > 1 && text.startsWith('0')) beginsWithZero = true;
    lengths.set(text.length, (lengths.get(text.length) ?? 0) + 1);
  }
  const [usual] = [...lengths].toSorted(([, a], [, b]) => b - a);
  const isUsual = usual !== undefined && digits >= fewest && usual[1] >= digits * usualShare;
  return { field, column, beginsWithZero, usualLength: isUsual ? usual[0] : 0 };
}

function doubtOf(cell: CellValue, { beginsWithZero, usualLength }: Column): ImportNoteCode | null {
  if (typeof cell !== 'number') return null;
  const length = BigInt(Math.trunc(Math.abs(cell))).toString().length;
  if (length > keptDigits) return 'lost-digits';
  return beginsWithZero || length < usualLength ? 'lost-zeros' : null;
}
