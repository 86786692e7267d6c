import { paperNumber, type StoredRecord } from '@shared/domain/record';
import {
  complaintWithoutReport,
  type NtfAnalysis,
  type Report,
  type Submission,
} from '@shared/domain/report';
import type { Trx } from '../../data';
import { type FoundComplaint, findComplaint } from '../../data/repositories/complaints';
import { deleteDraft } from '../../data/repositories/drafts';
import { complaintIdsOf } from '../../data/repositories/records';
import { submissionsOf } from '../../data/repositories/submissions';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { tellComplaints } from '../record/tell-complaint';

/**
 * What follows from voiding a record: its draft is gone, and the complaint of a report or an NTF analysis no longer counts on it. Milestones
 * that it fulfilled are open again, so whoever voids a report that was sent needs the right to take these marks back.
 * @throws ServiceError `invalid` where the complaint's rules object
 */
export async function followVoid(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  stored: StoredRecord,
  reason: string,
): Promise<void> {
  const { kind } = stored;
  await deleteDraft(trx, kind, stored.id);
  await tellComplaints(trx, load, context, { before: stored, after: stored, isVoid: true });
  if (kind !== 'report' && kind !== 'ntf-analysis') return;
  const complaint = await complaintNamed(trx, stored.body as Report | NtfAnalysis);
  if (complaint === null || complaint.isVoid) return;
  const { id, version, body } = complaint.stored;
  const number = paperNumber(stored);
  const after =
    kind === 'report'
      ? complaintWithoutReport(body, stored.body as Report, await submissionsOf<Submission>(trx, stored.id))
      : { ...body, ntfNumber: body.ntfNumber === number ? '' : body.ntfNumber };
  const note = { reason: `${number}: ${reason}`, approver: '', proof: '' };
  await saveComplaint(trx, load, context, { id, version, body: after, note });
}

async function complaintNamed(
  trx: Trx,
  { complaintNumber }: Pick<Report, 'complaintNumber'>,
): Promise<FoundComplaint | null> {
  if (complaintNumber === '') return null;
  const [id] = await complaintIdsOf(trx, [complaintNumber]);
  return id === undefined ? null : findComplaint(trx, id);
}
