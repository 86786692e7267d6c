import { type Complaint, hasRunningClocks } from '@shared/domain/complaint';
import { type FeedbackSheet, isSheetComplete } from '@shared/domain/feedback';
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

type Telling = keyof typeof numberFields;

/**
 * The complaints that a return or a feedback sheet names learn its number, where they name none yet, and whether the sheet is complete:
 * their closing asks for it (5.3.7). Closed and void ones stay as they are. @throws ServiceError
 */
export async function tellComplaints(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  stored: StoredRecord,
  isVoid = false,
): Promise<void> {
  const { kind, body } = stored;
  if (kind !== 'goods-return' && kind !== 'feedback-sheet') return;
  for (const id of await complaintIdsOf(trx, factsOf<RecordKind>(kind, body).complaintNumbers)) {
    const found = await findComplaint(trx, id);
    if (found === null || found.isVoid) continue;
    const { version, body: before } = found.stored;
    if (!hasRunningClocks(before) || before.milestones.closure.doneAt !== null) continue;
    const after = told(before, stored, kind, isVoid);
    if (after === before) continue;
    const note = { reason: stored.number, approver: '', proof: '' };
    await saveComplaint(trx, load, context, { id, version, body: after, note });
  }
}

function told(
  complaint: Complaint,
  { number, body }: StoredRecord,
  kind: Telling,
  isVoid: boolean,
): Complaint {
  const field = numberFields[kind];
  const named = isVoid && complaint[field] === number ? '' : complaint[field] || (isVoid ? '' : number);
  const isOwn = kind === 'feedback-sheet' && (complaint[field] === number || named === number);
  const isComplete = isOwn
    ? !isVoid && isSheetComplete(body as FeedbackSheet)
    : complaint.feedbackSheetComplete;
  const isSame = named === complaint[field] && isComplete === complaint.feedbackSheetComplete;
  return isSame ? complaint : { ...complaint, [field]: named, feedbackSheetComplete: isComplete };
}
