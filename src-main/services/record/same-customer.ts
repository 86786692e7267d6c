import type { CustomerRef } from '@shared/domain/complaint';
import { error, type Finding } from '@shared/domain/finding';
import { factsOf, type RecordBody, type RecordKind } from '@shared/domain/record';
import type { Reader } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { complaintIdsOf } from '../../data/repositories/records';
import { refuseErrors } from '../service-error';

/** Papers about one customer's goods or words: a complaint they name is that customer's. */
const bound: readonly RecordKind[] = ['goods-return', 'feedback-sheet', 'order'];

type Named = Pick<CustomerRef, 'id' | 'name'>;

/**
 * A complaint that a return, a feedback sheet or an order names must be the same customer's; free numbers and records without a customer say nothing.
 * What stood before is not judged again. @throws ServiceError `invalid` with `other-customer`
 */
export async function demandSameCustomer(
  db: Reader,
  kind: RecordKind,
  before: RecordBody | null,
  after: RecordBody,
): Promise<void> {
  if (!bound.includes(kind) || !('customer' in after) || typeof after.customer === 'string') return;
  const { customer } = after;
  const { complaintNumbers } = factsOf(kind, after);
  if (before !== null && isSameAs(before, customer, kind, complaintNumbers)) return;
  const findings: Finding[] = [];
  for (const number of complaintNumbers) {
    const [id] = await complaintIdsOf(db, [number]);
    const found = id === undefined ? null : await findComplaint(db, id);
    if (found !== null && isOther(customer, found.stored.body.customer))
      findings.push(
        error(placeOf(after, number), 'other-customer', {
          number,
          customer: found.stored.body.customer.name,
        }),
      );
  }
  refuseErrors(findings);
}

function isSameAs(
  before: RecordBody,
  customer: Named,
  kind: RecordKind,
  numbers: readonly string[],
): boolean {
  if (!('customer' in before) || typeof before.customer === 'string') return false;
  const known = new Set(factsOf(kind, before).complaintNumbers);
  return !isOther(before.customer, customer) && numbers.every((number) => known.has(number));
}

/** By their files where both have one, else by name; one that is not named yet is no other. */
function isOther(one: Named, other: Named): boolean {
  if (one.id !== null && other.id !== null) return one.id !== other.id;
  const [a, b] = [one.name.trim(), other.name.trim()];
  return a !== '' && b !== '' && a !== b;
}

/** The field that names the complaint: the head's, or a line's own. */
function placeOf(body: RecordBody, number: string): string {
  if ('complaintNumber' in body && body.complaintNumber.includes(number)) return 'complaintNumber';
  if ('deviations' in body) {
    const place = body.deviations.findIndex(({ followUpNumber }) => followUpNumber === number);
    return `deviations.${place}.followUpNumber`;
  }
  if (!('lines' in body)) return 'complaintNumber';
  const index = body.lines.findIndex((line) => 'complaintNumber' in line && line.complaintNumber === number);
  return `lines.${index}.complaintNumber`;
}
