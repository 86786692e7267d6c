import type { ExportRequest } from '@shared/contract';
import { customerOfCopy } from '@shared/domain/record';
import type { Reader } from '../data';
import { findComplaint } from '../data/repositories/complaints';
import { findCustomer } from '../data/repositories/customers';
import { findRecord } from '../data/repositories/records';

/** What a paper is made from, as far as it says who reads it. */
export interface Addressed {
  readonly form: string;
  readonly complaintId?: string;
  readonly recordId?: string;
  readonly customerId?: string;
  /** Whose copy, counted from 0. */
  readonly recipient?: number;
}

/**
 * The language agreed with the customer who gets the paper (5.1.5). Chinese where there is none: lists, blanks and the transfer slip,
 * which stays in the house, and a customer without a file.
 */
export async function agreedLanguage(db: Reader, paper: Addressed): Promise<ExportRequest['language']> {
  const id = await readerOf(db, paper);
  const file = id === null ? null : await findCustomer(db, id);
  return file?.body.language ?? 'zh-CN';
}

/** Whose paper it is, by the id of his file; null where nobody has one. */
export async function readerOf(
  db: Reader,
  { form, complaintId, recordId, customerId, recipient = 0 }: Addressed,
): Promise<string | null> {
  if (form === 'RTSP01-01-case' && complaintId !== undefined)
    return (await findComplaint(db, complaintId))?.stored.body.customer.id ?? null;
  if (form === 'customer') return customerId ?? null;
  if (form !== 'record' || recordId === undefined) return null;
  const found = await findRecord(db, recordId);
  return found === null ? null : customerOfCopy(found.stored, recipient);
}
