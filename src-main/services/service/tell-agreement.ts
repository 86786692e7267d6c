import type { StoredRecord } from '@shared/domain/record';
import { notRenewedBy, renewedBy } from '@shared/domain/service';
import type { Trx } from '../../data';
import { findRecordByNumber } from '../../data/repositories/records';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { followRecord } from '../record/follow';

/**
 * The agreement that another renews learns of it by itself: decision, day and number of the one that follows; a void one leaves its end to
 * be decided again (TSP01 5.3.11). One that is void is left alone.
 */
export async function tellAgreement(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { id: own, number, body: { follows } }: StoredRecord<'service-agreement'>,
  isVoid: boolean,
): Promise<void> {
  const found = follows === '' ? null : await findRecordByNumber(trx, follows);
  if (found === null || found.stored.id === own) return;
  const today = (await load(trx)).day(context.clock.now());
  await followRecord(trx, load, context, { kind: 'service-agreement', id: found.stored.id }, (agreement) =>
    isVoid ? notRenewedBy(agreement, number) : renewedBy(agreement, number, today),
  );
}
