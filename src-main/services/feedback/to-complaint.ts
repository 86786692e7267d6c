import type { Answer, Input } from '@shared/contract';
import { asComplaint, complaintFromCommunication, missingForComplaint } from '@shared/domain/feedback';
import { error } from '@shared/domain/finding';
import type { Trx } from '../../data';
import { findComplaintByToken } from '../../data/repositories/complaints';
import { findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { standingNumber } from '../record/named';
import { demandKind, raiseComplaint } from '../record/raise';
import type { RecordParts } from '../record/register';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * 转为投诉 in one transaction: a complaint with everything the log knows, and the log with the complaint's number; both histories name the
 * other. @throws ServiceError `not-found`, `stale`, `forbidden`, `invalid` where the four fields that save a complaint are missing or the log
 * already became one
 */
export async function communicationToComplaint(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, token }: Input<'feedback.toComplaint'>,
): Promise<Answer<'feedback.toComplaint'>> {
  demandRight(context, 'write');
  const made = await findComplaintByToken(trx, token);
  if (made !== null) return { complaintId: made.stored.id, complaintNumber: made.stored.number };
  const { stored } = demandChangeable(await findRecord(trx, id), id, version);
  const { body: log } = demandKind(stored, 'communication', id);
  refuseErrors(missingForComplaint(log).map((path) => error(path, 'required')));
  if ((await standingNumber(trx, log.complaintNumber.trim())) !== '')
    throw new ServiceError('invalid', { path: 'complaintNumber', reason: 'duplicate' });
  const complaint = await raiseComplaint(trx, parts, context, {
    source: stored,
    token,
    made: complaintFromCommunication(log, parts.nextId()),
    told: (number) => asComplaint(log, number),
  });
  return { complaintId: complaint.id, complaintNumber: complaint.number };
}
