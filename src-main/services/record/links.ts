import type { Answer, Input } from '@shared/contract';
import { problemOf } from '@shared/domain/complaint';
import { factsOf, recordNumbersOf } from '@shared/domain/record';
import type { Reader } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { complaintIdsOf, headOfNumber } from '../../data/repositories/records';
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
  const named = await idsOfNumbers(db, recordNumbersOf(stored.kind, stored.body));
  const page = await pageOfRecords(db, { ids: named, withVoid: true, offset: 0, limit: named.length });
  for (const row of inOrder(named, page.records)) if (row.id !== id) records.set(row.id, row);
  return { complaints, records: [...records.values()] };
}

/** How many hold the number somewhere; those that name it are among them. */
const mostHolding = 200;

/** The records of a kind in whose own field for it this one's number stands; one that only mentions it in a text does not name it. @throws ServiceError `not-found` */
export async function recordsNaming(
  db: Reader,
  { id, kind }: Input<'record.naming'>,
): Promise<Answer<'record.naming'>> {
  const { number } = (await getRecord(db, id)).stored;
  const page = await pageOfRecords(db, { kind, text: number, offset: 0, limit: mostHolding });
  const records: Row[] = [];
  for (const row of page.records) {
    const { stored } = await getRecord(db, row.id);
    const named = recordNumbersOf(stored.kind, stored.body).map((each) => each.trim());
    if (row.id !== id && named.includes(number)) records.push(row);
  }
  return { records };
}

type Row = Answer<'record.links'>['records'][number];

/** Ids of the records that have these numbers; a number that no record has is left out. */
async function idsOfNumbers(db: Reader, numbers: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const number of numbers) {
    const head = await headOfNumber(db, number);
    if (head !== null && head.kind !== 'complaint') ids.push(head.id);
  }
  return ids;
}

const inOrder = (ids: readonly string[], rows: readonly Row[]): readonly Row[] =>
  ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
