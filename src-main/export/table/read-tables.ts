import type { TableRow } from '@shared/domain/customer-import';
import { tableCaps } from './caps';
import { TableError } from './fault';
import { readCsv } from './read-csv';
import { readSheets } from './read-sheet';

/** The tables of a file that a stranger may have sent. */
export interface ReadTables {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly TableRow[] }[];
  /** Days to add to day numbers, of a workbook that counts from 1904. */
  readonly dayOffset: number;
}

const packed = Buffer.from('PK\u0003\u0004', 'latin1');
/** The old .xls, and what was encrypted. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Reads .xlsx and .csv by what they are, not by what they are called. @throws TableError */
export async function readTables(bytes: Buffer): Promise<ReadTables> {
  if (bytes.length > tableCaps.file) throw new TableError('too-large');
  const isWorkbook = [packed, compound].some((mark) => bytes.subarray(0, mark.length).equals(mark));
  if (isWorkbook) return readSheets(bytes);
  return { sheets: [{ name: '', rows: readCsv(bytes) }], dayOffset: 0 };
}
