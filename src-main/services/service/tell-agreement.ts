import type { StoredRecord } from '@shared/domain/record';
import { notRenewedBy, renewedBy, type ServiceAgreement } from '@shared/domain/service';
import type { Trx } from '../../data';
import { type FoundRecord, findRecordByNumber } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from '../record/save';

type Agreement = StoredRecord<'service-agreement'>;

/**
 * The agreement that another renews learns of it by itself: decision, day and number of the one that follows; a void one leaves its end to
 * be decided again (TSP01 5.3.11). One that is void is left alone.
 */
export async function tellAgreement(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { number, body: { follows } }: Agreement,
  isVoid: boolean,
): Promise<void> {
  const found = follows === '' ? null : await findRecordByNumber(trx, follows);
  if (found === null || found.isVoid || !isAgreement(found) || found.stored.number === number) return;
  const environment = await load(trx);
  const now = context.clock.now();
  const { stored } = found;
  const body: ServiceAgreement = isVoid
    ? notRenewedBy(stored.body, number)
    : renewedBy(stored.body, number, environment.day(now));
  const changes = diff(stored.body, body);
  if (changes.length === 0) return;
  await writeChange(trx, environment, context, {
    after: { ...found, stored: { ...stored, version: stored.version + 1, body } },
    at: environment.instant(now),
    action: 'save',
    reason: '',
    changes,
  });
}

const isAgreement = (found: FoundRecord): found is FoundRecord & { readonly stored: Agreement } =>
  found.stored.kind === 'service-agreement';
