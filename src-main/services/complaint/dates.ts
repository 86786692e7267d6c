import { type Complaint, complaintDues, type RegisterRow, registerRow } from '@shared/domain/complaint';
import type { Customer } from '@shared/domain/customer';
import type { Dues } from '@shared/domain/deadline';
import type { Reader } from '../../data';
import type { ComplaintRecord } from '../../data/repositories/complaints';
import { findCustomer } from '../../data/repositories/customers';
import type { Environment } from '../environment';

export type AgreedTimes = Customer['agreedTimes'] | null;

/** The standing agreement in the customer's file, if the complaint names a file. */
export async function agreedTimesOf(db: Reader, complaint: Complaint): Promise<AgreedTimes> {
  if (complaint.customer.id === null) return null;
  return (await findCustomer(db, complaint.customer.id))?.body.agreedTimes ?? null;
}

export const duesOf = (
  complaint: Complaint,
  { rules, calendar }: Environment,
  agreedTimes: AgreedTimes,
): Dues | null => complaintDues(complaint, { rules, calendar, agreedTimes });

/** The register's row of a record by the rules as they stand. */
export const rowOf = (
  record: ComplaintRecord,
  environment: Environment,
  agreedTimes: AgreedTimes,
): RegisterRow =>
  rowWith(record, environment, record.isVoid ? null : duesOf(record.stored.body, environment, agreedTimes));

/** The same where the dues are known already. */
export const rowWith = (
  { stored, isVoid }: ComplaintRecord,
  { rules }: Environment,
  dues: Dues | null,
): RegisterRow => registerRow(stored, dues, rules, isVoid);
