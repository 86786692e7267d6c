import { error } from '@shared/domain/finding';
import type { Trx } from '../../data';
import { findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { followVoid } from '../report/voided';
import { demandRight } from '../rights';
import { refuseErrors } from '../service-error';
import { forgetNumber } from './forget';
import { writeChange } from './save';

export interface RecordVoiding {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Voids a number: it stays in the lists with its reason and is never given again (decisions.md, Identity). What became this
 * record is open again.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` without a reason
 */
export async function voidRecord(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { id, version, reason }: RecordVoiding,
): Promise<null> {
  demandRight(context, 'void');
  if (reason.trim() === '') refuseErrors([error('reason', 'needs-reason')]);
  const found = demandChangeable(await findRecord(trx, id), id, version);
  const environment = await load(trx);
  const stored = { ...found.stored, version: version + 1 };
  await writeChange(trx, environment, context, {
    after: { ...found, stored, isVoid: true, voidReason: reason },
    at: environment.instant(context.clock.now()),
    action: 'void',
    reason,
    changes: [{ path: 'isVoid', old: false, new: true }],
  });
  await followVoid(trx, load, context, stored, reason);
  await forgetNumber(trx, load, context, stored.number);
  return null;
}
