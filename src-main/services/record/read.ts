import {
  complaintOfPaper,
  isDateOverdue,
  paperNumber,
  paperNumbers,
  type RecordKind,
} from '@shared/domain/record';
import type { Reader } from '../../data';
import { historyOf } from '../../data/repositories/history';
import { countDates, type DateLine, type DateQuery, listDates } from '../../data/repositories/record-dates';
import {
  countRecords,
  listRecords,
  type RecordLine,
  type RecordQuery,
} from '../../data/repositories/record-list';
import {
  complaintIdsOf,
  findRecord,
  findRecordByNumber,
  newestRecord,
  type RecordEntry,
} from '../../data/repositories/records';
import { demandDate } from '../complaint/filter';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { ServiceError } from '../service-error';

/** @throws ServiceError `not-found` */
export async function getRecord(db: Reader, id: string): Promise<RecordEntry> {
  return demand(await findRecord(db, id), { id });
}

/**
 * The record of a kind with this number, its own or the one its paper carries; null asks for the newest that is not void.
 * @throws ServiceError `not-found`, also for the paper of a revision that another one followed
 */
export async function pickRecord(db: Reader, kind: RecordKind, number: string | null): Promise<RecordEntry> {
  if (number === null) return demand(await newestRecord(db, kind), { kind });
  const found = await findRecordByNumber(db, number);
  return demand(found?.stored.kind === kind ? found : await findByPaper(db, kind, number), { kind, number });
}

/** Of one complaint; more are somebody's mistake. */
const mostOfComplaint = 100;

async function findByPaper(db: Reader, kind: RecordKind, number: string): Promise<RecordEntry | null> {
  const [complaintId] = await complaintIdsOf(db, [complaintOfPaper(number)]);
  if (complaintId === undefined) return null;
  const filter = { kind, complaintId, withVoid: true } as const;
  for (const { id } of await listRecords(db, { ...filter, offset: 0, limit: mostOfComplaint })) {
    const record = await findRecord(db, id);
    if (record !== null && paperNumbers(record.stored).includes(number.trim())) return record;
  }
  return null;
}

function demand(found: RecordEntry | null, params: Readonly<Record<string, string>>): RecordEntry {
  if (found === null) throw new ServiceError('not-found', params);
  const { stored, isVoid, voidReason } = found;
  return { stored, isVoid, voidReason };
}

/** A line with the number that its paper carries. */
export interface NumberedLine extends RecordLine {
  readonly printedNumber: string;
}

/** One page of lines, and how many there are in all. @throws ServiceError `invalid` where a date does not exist */
export async function pageOfRecords(
  db: Reader,
  query: RecordQuery,
): Promise<{ readonly records: readonly NumberedLine[]; readonly total: number }> {
  demandDates(query, ['datedFrom', 'datedTo', 'overdueOn']);
  const lines = await listRecords(db, query);
  return { records: await numbered(db, lines), total: await countRecords(db, query) };
}

/** A date of a record, judged by the clock of the call. */
export interface JudgedDate extends DateLine {
  readonly isOverdue: boolean;
}

/** One page of what can be late in records, and how much there is in all. @throws ServiceError `invalid` where a date does not exist */
export async function datesOfRecords(
  db: Reader,
  load: LoadEnvironment,
  { clock }: Pick<CallContext, 'clock'>,
  query: DateQuery & { readonly offset: number; readonly limit: number },
): Promise<{ readonly dates: readonly JudgedDate[]; readonly total: number }> {
  demandDates(query, ['from', 'to', 'overdueOn']);
  const { day } = await load(db);
  const epochMs = clock.now();
  const now = { today: day(epochMs), epochMs };
  const lines = await listDates(db, query, query);
  return {
    dates: lines.map((line) => ({ ...line, isOverdue: isDateOverdue(line.date, now) })),
    total: await countDates(db, query),
  };
}

function demandDates<Name extends string>(
  query: { readonly [N in Name]?: string | undefined },
  names: readonly Name[],
): void {
  for (const name of names) {
    const date = query[name];
    if (date !== undefined) demandDate(name, date);
  }
}

/** Kinds whose paper is not called by the record's own number: only their bodies are read. */
const namedOtherwise: ReadonlySet<RecordKind> = new Set(['report', 'ntf-analysis']);

async function numbered(db: Reader, lines: readonly RecordLine[]): Promise<readonly NumberedLine[]> {
  const found: NumberedLine[] = [];
  for (const line of lines) {
    const record = namedOtherwise.has(line.kind) ? await findRecord(db, line.id) : null;
    found.push({ ...line, printedNumber: record === null ? line.number : paperNumber(record.stored) });
  }
  return found;
}

export const recordHistory = (
  db: Reader,
  { id, ...page }: { readonly id: string; readonly offset: number; readonly limit: number },
): ReturnType<typeof historyOf> => historyOf(db, 'record', id, page);
