import type { Input } from '@shared/contract';
import type { Trx } from '../../data';
import { type ComplaintRecord, findComplaint, updateComplaint } from '../../data/repositories/complaints';
import { deleteDraft } from '../../data/repositories/drafts';
import { appendHistory } from '../../data/repositories/history';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { demandRight } from '../rights';
import { rowOf } from './dates';

/**
 * Voids a number: it stays in the register with its reason and is never given again (decisions.md, Identity). What became this complaint is
 * open again.
 * @throws ServiceError `forbidden`, `not-found`, `stale`
 */
export async function voidComplaint(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  input: Input<'complaint.void'>,
): Promise<null> {
  demandRight(context, 'void');
  const found = demandChangeable(await findComplaint(trx, input.id), input.id, input.version);
  const environment = await load(trx);
  const record: ComplaintRecord = {
    stored: { ...found.stored, version: found.stored.version + 1 },
    isVoid: true,
    voidReason: input.reason,
    voidedAt: context.clock.now(),
  };
  const recordHash = await updateComplaint(trx, found, record, rowOf(record, environment, null));
  await deleteDraft(trx, 'complaint', input.id);
  await appendHistory(trx, {
    at: environment.instant(context.clock.now()),
    operator: context.operator.name,
    area: 'complaint',
    recordId: input.id,
    action: 'void',
    reason: input.reason,
    changes: [{ path: 'isVoid', old: false, new: true }],
    recordHash,
  });
  // A start does without the rules of records.
  const { forgetNumber } = await import('../record/forget');
  await forgetNumber(trx, load, context, found.stored.number);
  return null;
}
