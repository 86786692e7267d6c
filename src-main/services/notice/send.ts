import type { Answer, Input } from '@shared/contract';
import { attachmentIdsOf } from '@shared/domain/attachment';
import { epochOf } from '@shared/domain/calendar';
import { error } from '@shared/domain/finding';
import { asSent, type NoticeSent, type NoticeSubmission, openCodes, revisionOf } from '@shared/domain/notice';
import { checkRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findAttachments } from '../../data/repositories/attachments';
import { appendHistory } from '../../data/repositories/history';
import { insertSubmission } from '../../data/repositories/submissions';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { RecordParts } from '../record/register';
import { writeChange } from '../record/save';
import { tellComplaints } from '../record/tell-complaint';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { eventOf, type FoundNotice, findNotice, getNotice, noticeSubmissions, strangersOf } from './read';
import { tellEvent } from './tell';

/** Kept among what was open when a notice went out although words of another customer stand in it. */
const strangerCode = 'other-customer-named';

/**
 * Sends a revision of a notice: its content is frozen letter for letter with its hash (docs/adr/0008), its event learns when.
 * @throws ServiceError `forbidden` (no right, void, or sent already), `stale`, `not-found`, `invalid` where something is open without a reason
 */
export async function sendNotice(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, sent }: Input<'notice.send'>,
): Promise<Answer<'notice.send'>> {
  demandRight(context, 'write');
  const found = demandChangeable(await findNotice(trx, id), id, version);
  const { number, body: before } = found.stored;
  const earlier = await noticeSubmissions(trx, id);
  if (earlier.some(({ revision }) => revision === revisionOf(before)))
    throw new ServiceError('forbidden', { number, why: 'submitted' });
  const body = asSent(before, sent);
  const strangers = await strangersOf(trx, found.stored, await eventOf(trx, found.stored));
  const open = [...openCodes(body), ...(strangers.length > 0 ? [strangerCode] : [])];
  const now = context.clock.now();
  refuseErrors([
    ...(open.length > 0 && sent.openReason.trim() === '' ? [error('openReason', 'needs-reason')] : []),
    ...sentFindings(sent, before.discovery.at, earlier.at(-1), now),
    ...checkRecord('notice', body),
  ]);
  const after = { ...found, stored: { ...found.stored, version: version + 1, body } };
  await freeze(trx, parts, context, found, after, { sent, open });
  await tellEvent(trx, parts.load, context, after.stored);
  await tellComplaints(trx, parts.load, context, {
    before: found.stored,
    after: after.stored,
    isVoid: false,
  });
  return getNotice(trx, { id });
}

function sentFindings(
  { sentAt }: NoticeSent,
  discoveredAt: string | null,
  last: NoticeSubmission | undefined,
  now: number,
) {
  const sent = epochOf(sentAt);
  const first = Math.max(
    ...[discoveredAt, last?.facts.sentAt ?? null].map((each) => (each === null ? 0 : epochOf(each))),
  );
  return [
    ...(sent > now ? [error('sentAt', 'in-the-future')] : []),
    ...(sent < first ? [error('sentAt', 'end-before-start')] : []),
  ];
}

async function freeze(
  trx: Trx,
  { load, nextId }: RecordParts,
  context: CallContext,
  before: FoundNotice,
  after: FoundNotice,
  { sent, open }: { readonly sent: NoticeSent; readonly open: readonly string[] },
): Promise<void> {
  const environment = await load(trx);
  const at = environment.instant(context.clock.now());
  const { id: recordId, body } = after.stored;
  const revision = revisionOf(body);
  await writeChange(trx, environment, context, {
    after,
    at,
    action: 'submit',
    reason: sent.openReason,
    changes: [...diff(before.stored.body, body), { path: 'submission', old: null, new: `R${revision}` }],
  });
  const ids = [...new Set([...attachmentIdsOf(body), ...sent.proof.attachmentIds])];
  const files = (await findAttachments(trx, ids)).map(({ id: attachmentId, name, sha256 }) => ({
    attachmentId,
    name,
    sha256,
  }));
  const facts = {
    ...sent,
    sentBy: context.operator.name,
    enteredAt: at,
    openGates: open,
    files,
    receipt: null,
  };
  const id = nextId();
  const recordHash = await insertSubmission<NoticeSubmission>(
    trx,
    { id, recordId, revision, facts },
    JSON.stringify(body),
  );
  await appendHistory(trx, {
    at,
    operator: context.operator.name,
    area: 'submission',
    recordId: id,
    action: 'submit',
    reason: sent.openReason,
    changes: [{ path: 'revision', old: null, new: revision }],
    recordHash,
  });
}
