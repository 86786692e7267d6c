import { withReturnCosts } from '@shared/domain/goods-return';
import { factsOf, type StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { complaintsWithCostsFrom } from '../../data/repositories/cost-lines';
import { complaintIdsOf } from '../../data/repositories/records';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';

/**
 * The costs of a return stand in complaints it names, and nowhere else: one it names no more loses them, and all do once it is void. In a
 * closed one their lines stay and cost nothing, so that it is as whole as when it was closed.
 * @throws ServiceError
 */
export async function takeCostsBack(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { number, kind, body }: StoredRecord<'goods-return'>,
  isVoid: boolean,
): Promise<void> {
  const booked = await complaintsWithCostsFrom(trx, number);
  if (booked.length === 0) return;
  const named = isVoid ? [] : await complaintIdsOf(trx, factsOf(kind, body).complaintNumbers);
  for (const id of booked) {
    const found = named.includes(id) ? null : await findComplaint(trx, id);
    if (found === null) continue;
    const { version, body: before } = found.stored;
    const after = withReturnCosts(before, number, []);
    const note = { reason: number, approver: '', proof: '' };
    await saveComplaint(trx, load, context, { id, version, body: after, note });
  }
}
