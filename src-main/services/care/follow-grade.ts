import type { CarePlan } from '@shared/domain/care';
import type { StoredCustomer } from '@shared/domain/customer';
import type { Trx } from '../../data';
import { openOf } from '../../data/repositories/record-customers';
import { findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from '../record/save';

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
  if (before === null || before.body.grade === after.body.grade) return;
  const environment = await load(trx);
  for (const id of await openOf(trx, 'care-plan', after.id)) {
    const found = await findRecord(trx, id);
    if (found === null) continue;
    const { stored } = found;
    const body: CarePlan = { ...(stored.body as CarePlan), grade: after.body.grade };
    const changes = diff(stored.body, body);
    if (changes.length === 0) continue;
    await writeChange(trx, environment, context, {
      after: { ...found, stored: { ...stored, version: stored.version + 1, body } },
      at: environment.instant(context.clock.now()),
      action: 'save',
      reason: after.body.name,
      changes,
    });
  }
}
