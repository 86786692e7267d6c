import type { Answer, Input } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import { error } from '@shared/domain/finding';
import type { Submission } from '@shared/domain/report';
import type { Trx } from '../../data';
import { appendHistory } from '../../data/repositories/history';
import { findSubmission, submissionsOf, updateSubmission } from '../../data/repositories/submissions';
import { demandAttachments } from '../complaint/references';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { RecordParts } from '../record/register';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { complaintOf, type FoundReport, findReport, getReport } from './read';

/**
 * Records what the customer said of a revision. The content stays frozen; the complaint takes the verdict of the revision sent last.
 * @throws ServiceError `forbidden` (no right, or void), `not-found`, `invalid` where a rejection has no words or its time lies before it was sent
 */
export async function judgeSubmission(
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  { submissionId, verdict }: Input<'report.judge'>,
): Promise<Answer<'report.judge'>> {
  demandRight(context, 'write');
  const found = await findSubmission(trx, submissionId);
  if (found === null) throw new ServiceError('not-found', { id: submissionId });
  const { submission } = found;
  const { stored, isVoid } = await findReport(trx, submission.recordId);
  if (isVoid) throw new ServiceError('forbidden', { number: stored.number, why: 'void' });
  const now = context.clock.now();
  refuseErrors([
    ...(verdict.verdict !== 'accepted' && verdict.words.trim() === '' ? [error('words', 'required')] : []),
    ...(epochOf(verdict.at) > now ? [error('at', 'in-the-future')] : []),
    ...(epochOf(verdict.at) < epochOf(submission.facts.sentAt) ? [error('at', 'end-before-start')] : []),
  ]);
  await demandAttachments(trx, submission.facts, verdict);
  const after: Submission = { ...submission, facts: { ...submission.facts, verdict } };
  const { instant } = await load(trx);
  const recordHash = await updateSubmission(trx, after);
  await appendHistory(trx, {
    at: instant(now),
    operator: context.operator.name,
    area: 'submission',
    recordId: submission.id,
    action: 'judge',
    reason: '',
    changes: diff(submission.facts.verdict, verdict, 'verdict'),
    recordHash,
  });
  await tellComplaint(trx, load, context, stored, after);
  return getReport(trx, { id: submission.recordId });
}

async function tellComplaint(
  trx: Trx,
  load: RecordParts['load'],
  context: CallContext,
  stored: FoundReport['stored'],
  submission: Submission,
): Promise<void> {
  const last = (await submissionsOf(trx, stored.id)).at(-1);
  const complaint = await complaintOf(trx, stored);
  if (last?.id !== submission.id || complaint === null) return;
  const { id, version, body } = complaint.stored;
  const replyVerdict = submission.facts.verdict?.verdict ?? null;
  await saveComplaint(trx, load, context, {
    id,
    version,
    body: { ...body, replyVerdict, replyRevision: `R${submission.revision}` },
    note: { reason: '', approver: '', proof: '' },
  });
}
