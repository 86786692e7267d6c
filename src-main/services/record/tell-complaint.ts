import { type Complaint, hasRunningClocks } from '@shared/domain/complaint';
import { factsOf, type RecordKind, type StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { complaintIdsOf } from '../../data/repositories/records';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';

/** Where a complaint names the paper that was written about it. */
const numberFields = {
  'goods-return': 'returnNumber',
  'feedback-sheet': 'feedbackSheetNumber',
} as const satisfies { readonly [K in RecordKind]?: keyof Complaint };

/**
 * The complaints that a new record names learn its number, where they name none yet; closed and void ones stay as they are.
 * @throws ServiceError
 */
export async function tellComplaints(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  stored: StoredRecord,
): Promise<void> {
  const { kind, number, body } = stored;
  if (kind !== 'goods-return' && kind !== 'feedback-sheet') return;
  const field = numberFields[kind];
  for (const id of await complaintIdsOf(trx, factsOf<RecordKind>(kind, body).complaintNumbers)) {
    const found = await findComplaint(trx, id);
    if (found === null || found.isVoid) continue;
    const { version, body: complaint } = found.stored;
    if (complaint[field] !== '' || !hasRunningClocks(complaint)) continue;
    const note = { reason: '', approver: '', proof: '' };
    await saveComplaint(trx, load, context, { id, version, body: { ...complaint, [field]: number }, note });
  }
}
