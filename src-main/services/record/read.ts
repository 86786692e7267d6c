import type { RecordKind } from '@shared/domain/record';
import type { Reader } from '../../data';
import { historyOf } from '../../data/repositories/history';
import {
  countRecords,
  findRecord,
  findRecordByNumber,
  listRecords,
  newestRecord,
  type RecordEntry,
  type RecordLine,
  type RecordQuery,
} from '../../data/repositories/records';
import { ServiceError } from '../service-error';

/** @throws ServiceError `not-found` */
export async function getRecord(db: Reader, id: string): Promise<RecordEntry> {
  return demand(await findRecord(db, id), { id });
}

/** The record of a kind with this number; null asks for the newest that is not void. @throws ServiceError `not-found` */
export async function pickRecord(db: Reader, kind: RecordKind, number: string | null): Promise<RecordEntry> {
  if (number === null) return demand(await newestRecord(db, kind), { kind });
  const found = await findRecordByNumber(db, number);
  return demand(found?.stored.kind === kind ? found : null, { kind, number });
}

function demand(found: RecordEntry | null, params: Readonly<Record<string, string>>): RecordEntry {
  if (found === null) throw new ServiceError('not-found', params);
  const { stored, isVoid, voidReason } = found;
  return { stored, isVoid, voidReason };
}

/** One page of lines, the one registered last first, and how many there are in all. */
export const pageOfRecords = async (
  db: Reader,
  query: RecordQuery,
): Promise<{ readonly records: readonly RecordLine[]; readonly total: number }> => ({
  records: await listRecords(db, query),
  total: await countRecords(db, query),
});

export const recordHistory = (
  db: Reader,
  { id, ...page }: { readonly id: string; readonly offset: number; readonly limit: number },
): ReturnType<typeof historyOf> => historyOf(db, 'record', id, page);
