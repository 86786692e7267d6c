import type { StoredCustomer } from '@shared/domain/customer';
import type { Trx } from '../../data';
import { openOf } from '../../data/repositories/record-customers';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { followRecord } from '../record/follow';

/**
 * A customer's grade changed in his file: his open plan counts by the new one, with a line in its history.
 * @param before null for a new customer, who has no plan yet
 */
export async function followGrade(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  before: StoredCustomer | null,
  after: StoredCustomer,
): Promise<void> {
  const { grade, name: reason } = after.body;
  if (before === null || before.body.grade === grade) return;
  for (const id of await openOf(trx, 'care-plan', after.id))
    await followRecord(trx, load, context, { kind: 'care-plan', id, reason }, (plan) => ({ ...plan, grade }));
}
