import type { Report } from './schema';
import { isReference } from './scope';
import type { Submission } from './submission';

/**
 * Whether a report may refer to another one instead of telling the same again: the same customer, worked at least to its causes and sent,
 * not rejected, and no reference itself (domain.md §2.5).
 */
export function mayReferTo(
  own: Pick<Report, 'customer' | 'complaintNumber'>,
  other: Report,
  submissions: readonly Pick<Submission, 'facts'>[],
): boolean {
  const last = submissions.at(-1)?.facts;
  const isSameCustomer =
    own.customer.id === null
      ? own.customer.name === other.customer.name
      : own.customer.id === other.customer.id;
  return (
    isSameCustomer &&
    own.complaintNumber !== other.complaintNumber &&
    !isReference(other) &&
    last !== undefined &&
    last.stage !== '3D' &&
    last.verdict?.verdict !== 'rejected'
  );
}
