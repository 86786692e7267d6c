import type { TaskValue } from '@shared/domain/report';

/**
 * What a sheet that is sent out says to the program when it comes back: a hidden sheet that tells which cell answers which field of which
 * record, and a hidden column with a key for each row, so that a row is found again where somebody unlocked the sheet and moved it.
 */

export const marksSheet = '_desk';
/** First row of the marks' list: path, cell, row key, value when the sheet was made (JSON). A1 names the sort of sheet, B1 is its head. */
export const firstMark = 3;
/** Equal columns over the width of the page. */
export const sheetColumns = 24;
/** The hidden column with the rows' keys. */
export const keyColumn = sheetColumns + 1;

/** One asked cell. */
export interface SheetMark {
  readonly path: string;
  readonly cell: string;
  readonly key: string;
  readonly value: TaskValue;
}
