import { type ReadCalendar, readEvents, readHolidayCn, readRows } from '@shared/domain/calendar-import';
import { readIcs } from '../../export/ics/read-events';
import type { TableReader } from '../../export/table';
import { decodeText } from '../../export/table/decode-text';
import { fileContent } from '../file-content';

/** Bytes; a year of holidays has some thousands. */
const largest = 5_000_000;

export interface ReadingParts {
  readonly readTable: TableReader;
  readonly signal: AbortSignal;
  readonly timeZone: string;
}

const isWorkbook = (bytes: Buffer): boolean =>
  bytes.subarray(0, 2).equals(Buffer.from('PK')) ||
  bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'));

/** Reads a file by what it is, not by what it is called: null where no day of a calendar is found. @throws TableError */
export async function readCalendarFile(path: string, parts: ReadingParts): Promise<ReadCalendar | null> {
  const bytes = await fileContent(path, largest);
  if (!isWorkbook(bytes)) {
    const text = decodeText(bytes).trimStart();
    if (/^BEGIN:VCALENDAR/i.test(text)) {
      const events = readIcs(decodeText(bytes), parts.timeZone);
      return events === null || events.length === 0 ? null : readEvents(events, []);
    }
    if (text.startsWith('{')) return readHolidayCn(decodeText(bytes));
  }
  return readSheets(bytes, parts);
}

/** The sheet with the most days. */
async function readSheets(bytes: Buffer, { readTable, signal }: ReadingParts): Promise<ReadCalendar | null> {
  const { sheets, dayOffset } = await readTable(bytes, signal);
  const read = sheets.flatMap(({ rows }) => readRows(rows, dayOffset) ?? []);
  return read.toSorted((a, b) => daysIn(b) - daysIn(a))[0] ?? null;
}

const daysIn = ({ days }: ReadCalendar): number => days.filter(({ date }) => date !== null).length;
