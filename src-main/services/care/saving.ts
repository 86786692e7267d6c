import { type CarePlan, checkCareChange, withMoveOf } from '@shared/domain/care';
import { error } from '@shared/domain/finding';
import type { RecordKind, StoredRecord } from '@shared/domain/record';
import type { Reader } from '../../data';
import { findCustomer } from '../../data/repositories/customers';
import { openOf } from '../../data/repositories/record-customers';
import type { Environment } from '../environment';
import { refuseErrors } from '../service-error';

type Body = StoredRecord['body'];

/**
 * A plan of contacts as it may be kept: the grade is the one of the customer's file, a move is of the day that is due, and a customer
 * has one plan at a time. Other kinds stay as they are.
 * @throws ServiceError `invalid` for a second plan, or a planned day moved without a reason
 */
export async function careBody(
  db: Reader,
  { rules, settings }: Pick<Environment, 'rules' | 'settings'>,
  { kind, before, body }: { readonly kind: RecordKind; readonly before: Body | null; readonly body: Body },
  id: string | null,
): Promise<Body> {
  if (kind !== 'care-plan') return body;
  const [was, is] = [before as CarePlan | null, body as CarePlan];
  const { id: customerId } = is.customer;
  if (was !== null) refuseErrors(checkCareChange(was, is));
  const isNewlyHis = customerId !== null && is.ended.on === null && !isOpenFor(was, customerId);
  if (isNewlyHis) await demandOnlyPlan(db, customerId, id);
  const file = customerId === null ? null : await findCustomer(db, customerId);
  const graded = file === null ? is : { ...is, grade: file.body.grade };
  return withMoveOf(was, graded, rules.timeZone, settings.care.intervals);
}

const isOpenFor = (plan: CarePlan | null, customerId: string): boolean =>
  plan !== null && plan.ended.on === null && plan.customer.id === customerId;

async function demandOnlyPlan(db: Reader, customerId: string, id: string | null): Promise<void> {
  const others = (await openOf(db, 'care-plan', customerId)).filter((other) => other !== id);
  refuseErrors(others.length === 0 ? [] : [error('customer.name', 'duplicate')]);
}
