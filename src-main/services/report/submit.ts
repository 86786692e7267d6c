import type { Answer, Input } from '@shared/contract';
import { attachmentIdsOf } from '@shared/domain/attachment';
import { civilDateOf, epochOf } from '@shared/domain/calendar';
import { type Complaint, lateMilestones } from '@shared/domain/complaint';
import type { Dues } from '@shared/domain/deadline';
import { error } from '@shared/domain/finding';
import {
  complaintAfterSubmission,
  type Report,
  reportGates,
  type Sent,
  type SentFile,
  type SubmissionFacts,
  withAssignmentsClosed,
} from '@shared/domain/report';
import type { Trx } from '../../data';
import { findAttachments } from '../../data/repositories/attachments';
import { appendHistory } from '../../data/repositories/history';
import { insertSubmission } from '../../data/repositories/submissions';
import { demandChangeable } from '../changeable';
import { agreedTimesOf, duesOf } from '../complaint/dates';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { RecordParts } from '../record/register';
import { writeChange } from '../record/save';
import { demandRight } from '../rights';
import { refuseErrors } from '../service-error';
import { demandOpenRevision } from './frozen';
import { complaintOf, type FoundReport, findReport, getReport } from './read';

const inFuture = 'in-the-future' as const;

/**
 * Sends a revision: the saved content is frozen letter for letter with its hash, the complaint learns what was answered and which
 * milestones are done with it (decisions.md: the delivery proposes the time).
 * @throws ServiceError `forbidden` (no right, void, or sent already), `stale`, `not-found`, `invalid` where gates are open without a reason or the complaint's rules object
 */
export async function submitReport(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, sent }: Input<'report.submit'>,
): Promise<Answer<'report.submit'>> {
  demandRight(context, 'write');
  const found = demandChangeable(await findReport(trx, id), id, version);
  await demandOpenRevision(trx, found.stored);
  const { instant, rules } = await parts.load(trx);
  const now = context.clock.now();
  const at = instant(now);
  const gates = reportGates(found.stored.body, sent.stage);
  refuseErrors([
    ...(gates.length > 0 && sent.openReason.trim() === '' ? [error('openReason', 'needs-reason')] : []),
    ...(epochOf(sent.sentAt) > now ? [error('sentAt', inFuture)] : []),
  ]);
  const body = asSent(found.stored.body, sent, rules.timeZone);
  const facts: SubmissionFacts = {
    ...sent,
    sentBy: context.operator.name,
    enteredAt: at,
    openGates: [...new Set(gates.map(({ code }) => code))],
    files: await filesOf(trx, body, sent),
    verdict: null,
  };
  const stored = await writeSent(trx, parts, context, { found, body, facts, at });
  await tellComplaint(trx, parts, context, stored, sent);
  return getReport(trx, { id });
}

/** The dates of the header say when it went out. */
function asSent(body: Report, { stage, layout, sentAt }: Sent, timeZone: string): Report {
  const on = civilDateOf(sentAt, timeZone);
  const isFinal = stage === '8D';
  return {
    ...(isFinal ? withAssignmentsClosed(body, on) : body),
    stage,
    layout,
    updatedOn: on,
    interimOn: isFinal ? body.interimOn : (body.interimOn ?? on),
    finalOn: isFinal ? on : body.finalOn,
  };
}

async function filesOf(trx: Trx, body: Report, { proof }: Sent): Promise<SentFile[]> {
  const ids = [...new Set([...attachmentIdsOf(body), ...proof.attachmentIds])];
  const files = await findAttachments(trx, ids);
  return files.map(({ id: attachmentId, name, sha256 }) => ({ attachmentId, name, sha256 }));
}

async function writeSent(
  trx: Trx,
  { load, nextId }: RecordParts,
  context: CallContext,
  {
    found,
    body,
    facts,
    at,
  }: {
    readonly found: FoundReport;
    readonly body: Report;
    readonly facts: SubmissionFacts;
    readonly at: string;
  },
) {
  const stored = { ...found.stored, version: found.stored.version + 1, body };
  const changes = [
    ...diff(found.stored.body, body),
    { path: 'submission', old: null, new: `R${body.revision}` },
  ];
  await writeChange(trx, await load(trx), context, {
    after: { ...found, stored },
    at,
    action: 'submit',
    reason: facts.openReason,
    changes,
  });
  const submission = { id: nextId(), recordId: stored.id, revision: body.revision, facts };
  const recordHash = await insertSubmission(trx, submission, JSON.stringify(body));
  await appendHistory(trx, {
    at,
    operator: context.operator.name,
    area: 'submission',
    recordId: submission.id,
    action: 'submit',
    reason: facts.openReason,
    changes: [{ path: 'revision', old: null, new: body.revision }],
    recordHash,
  });
  return stored;
}

type Milestones = Complaint['milestones'];

/** What is done already keeps its own time. */
function withDone(
  milestones: Milestones,
  { milestones: done, sentAt, recipient, way, proof }: Sent,
): Milestones {
  const fulfilled = done
    .filter((kind) => milestones[kind].doneAt === null)
    .map((kind) => [kind, { ...milestones[kind], doneAt: sentAt, recipient, way, proof }]);
  return { ...milestones, ...Object.fromEntries(fulfilled) };
}

/** Only what is late with this submission takes its reason. */
function withReasons(
  complaint: Complaint,
  dues: Dues | null,
  { milestones: done, sentAt, lateReason }: Sent,
): Milestones {
  const late = dues === null ? [] : lateMilestones(complaint, dues);
  const { milestones } = complaint;
  const reasoned = done
    .filter((kind) => late.includes(kind) && milestones[kind].doneAt === sentAt)
    .map((kind) => [kind, { ...milestones[kind], lateReason: milestones[kind].lateReason || lateReason }]);
  return { ...milestones, ...Object.fromEntries(reasoned) };
}

/** Nothing is typed twice: the complaint takes what was answered, and its milestones the time it was sent. */
async function tellComplaint(
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  stored: FoundReport['stored'],
  sent: Sent,
): Promise<void> {
  const complaint = await complaintOf(trx, stored);
  if (complaint === null) return;
  const before = complaint.stored;
  const told = complaintAfterSubmission(before.body, stored.body, sent);
  const environment = await load(trx);
  const done = { ...told, milestones: withDone(told.milestones, sent) };
  const dues = duesOf(done, environment, await agreedTimesOf(trx, done));
  const body = { ...done, milestones: withReasons(done, dues, sent) };
  await saveComplaint(trx, load, context, {
    id: before.id,
    version: before.version,
    body,
    note: { reason: '', approver: '', proof: '' },
  });
}
