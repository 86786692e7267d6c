import type { TableRow } from '@shared/domain/customer-import';
import { CsvError, parse } from 'csv-parse/sync';
import { tableCaps } from './caps';
import { decodeText } from './decode-text';
import { TableError } from './fault';

const delimiters = [',', ';', '\t', '|'] as const;
const firstLines = 4_000;

/** What separates fields: the sign that stands most often at the beginning, outside of quotes. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, firstLines).replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** Rows of a text file with separated fields. @throws TableError `damaged`, `too-large` */
export function readCsv(bytes: Buffer): readonly TableRow[] {
  const text = decodeText(bytes);
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relaxColumnCount: true,
      // ERP programs put quotes into fields that are not quoted.
      relaxQuotes: true,
      maxRecordSize: tableCaps.recordLength,
      to: tableCaps.rows + 1,
    }) as readonly (readonly string[])[];
    if (rows.length > tableCaps.rows) throw new TableError('too-large');
    return rows.map((cells, index) => ({ row: index + 1, cells: cells.slice(0, tableCaps.columns) }));
  } catch (cause) {
    if (cause instanceof TableError) throw cause;
    const isLong = cause instanceof CsvError && cause.code === 'CSV_MAX_RECORD_SIZE';
    throw new TableError(isLong ? 'too-large' : 'damaged', { cause });
  }
}
