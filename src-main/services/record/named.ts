import type { Answer } from '@shared/contract';
import type { Reader } from '../../data';
import { headOfNumber } from '../../data/repositories/records';

/** The record or the complaint that has exactly this number, also a voided one; null where it is nobody's. */
export async function namedRecord(db: Reader, typed: string): Promise<Answer<'record.named'>> {
  const head = await headOfNumber(db, typed.trim());
  return head === null ? null : { kind: head.kind, id: head.id };
}

/** The number if what has it still stands, or is none of ours; '' where it is void. */
export const standingNumber = async (db: Reader, number: string): Promise<string> =>
  (await headOfNumber(db, number))?.isVoid === true ? '' : number;
