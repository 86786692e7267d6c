import type { Answer } from '@shared/contract';
import { problemOf } from '@shared/domain/complaint';
import { factsOf, recordNumbersOf } from '@shared/domain/record';
import type { Reader } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { complaintIdsOf, findRecordByNumber } from '../../data/repositories/records';
import { getRecord, pageOfRecords } from './read';

/** Of one complaint. */
const shown = 20;

/** Every complaint and record that a record names, and what else was written about any of the complaints, each once. @throws ServiceError `not-found` */
export async function linksOfRecord(db: Reader, id: string): Promise<Answer<'record.links'>> {
  const { stored } = await getRecord(db, id);
  const { complaintNumbers } = factsOf(stored.kind, stored.body);
  const complaints: Answer<'record.links'>['complaints'][number][] = [];
  const records = new Map<string, Answer<'record.links'>['records'][number]>();
  for (const complaintId of await complaintIdsOf(db, complaintNumbers)) {
    const found = await findComplaint(db, complaintId);
    if (found === null) continue;
    const { number, body } = found.stored;
    complaints.push({ id: complaintId, number, problem: problemOf(body) });
    const page = await pageOfRecords(db, { complaintId, offset: 0, limit: shown });
    for (const row of page.records) if (row.id !== id) records.set(row.id, row);
  }
  for (const number of recordNumbersOf(stored.kind, stored.body)) {
    const row = await lineOf(db, number);
    if (row !== null && row.id !== id) records.set(row.id, row);
  }
  return { complaints, records: [...records.values()] };
}

type Row = Answer<'record.links'>['records'][number];

/** The line of the record with this number; null where there is none. */
async function lineOf(db: Reader, number: string): Promise<Row | null> {
  const found = await findRecordByNumber(db, number);
  if (found === null) return null;
  const { id, kind } = found.stored;
  const { records } = await pageOfRecords(db, {
    kind,
    text: number,
    withVoid: true,
    offset: 0,
    limit: shown,
  });
  return records.find((row) => row.id === id) ?? null;
}
