import type { Answer } from '@shared/contract';
import type { Reader } from '../../data';
import { complaintIdsOf, findRecordByNumber } from '../../data/repositories/records';

/** The record or the complaint that has exactly this number, also a voided one; null where it is nobody's. */
export async function namedRecord(db: Reader, typed: string): Promise<Answer<'record.named'>> {
  const number = typed.trim();
  const record = await findRecordByNumber(db, number);
  if (record !== null) return { kind: record.stored.kind, id: record.stored.id };
  const [complaint] = await complaintIdsOf(db, [number]);
  return complaint === undefined ? null : { kind: 'complaint', id: complaint };
}
