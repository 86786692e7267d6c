import type { Answer, Input } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import { error } from '@shared/domain/finding';
import type { NoticeRecipient } from '@shared/domain/notice';
import type { Trx } from '../../data';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import type { RecordParts } from '../record/register';
import { saveRecord } from '../record/save';
import { demandRight } from '../rights';
import { refuseErrors } from '../service-error';
import { type FoundNotice, findNotice, getNotice } from './read';
import { tellEvent } from './tell';

/**
 * 顾客回执 came back for the revision that went out last.
 * @throws ServiceError `forbidden`, `stale`, `not-found`, `invalid` before it went out, without a time, or with one that is to come
 */
export async function receiveNotice(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, recipientId, receipt }: Input<'notice.receive'>,
): Promise<Answer<'notice.receive'>> {
  const found = await issuedNotice(trx, context, id, version);
  const { receivedAt } = receipt;
  refuseErrors([
    ...(receivedAt === null ? [error('receivedAt', 'required')] : []),
    ...(receivedAt !== null && epochOf(receivedAt) > context.clock.now()
      ? [error('receivedAt', 'in-the-future')]
      : []),
    ...(receivedAt !== null && epochOf(receivedAt) < epochOf(found.stored.body.issuedAt ?? receivedAt)
      ? [error('receivedAt', 'end-before-start')]
      : []),
    ...(receipt.signedBy.trim() === '' ? [error('signedBy', 'required')] : []),
  ]);
  await saveRecipient(trx, parts, context, found, recipientId, (recipient) => ({ ...recipient, receipt }));
  return getNotice(trx, { id });
}

/**
 * The customer was asked again for a receipt that is missing.
 * @throws ServiceError `forbidden`, `stale`, `not-found`, `invalid` before it went out, once the receipt is there, or in the future
 */
export async function remindNotice(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, recipientId, reminder }: Input<'notice.remind'>,
): Promise<Answer<'notice.remind'>> {
  const found = await issuedNotice(trx, context, id, version);
  const known = found.stored.body.recipients.find((recipient) => recipient.id === recipientId);
  refuseErrors([
    ...((known?.receipt.receivedAt ?? null) === null ? [] : [error('at', 'recorded')]),
    ...(epochOf(reminder.at) > context.clock.now() ? [error('at', 'in-the-future')] : []),
  ]);
  const row = { ...reminder, id: parts.nextId() };
  await saveRecipient(trx, parts, context, found, recipientId, (recipient) => ({
    ...recipient,
    reminders: [...recipient.reminders, row],
  }));
  return getNotice(trx, { id });
}

async function issuedNotice(
  trx: Trx,
  context: CallContext,
  id: string,
  version: number,
): Promise<FoundNotice> {
  demandRight(context, 'write');
  const found = demandChangeable(await findNotice(trx, id), id, version);
  if (found.stored.body.issuedAt === null) refuseErrors([error('issuedAt', 'not-ready')]);
  return found;
}

async function saveRecipient(
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  { stored }: FoundNotice,
  recipientId: string,
  change: (recipient: NoticeRecipient) => NoticeRecipient,
): Promise<void> {
  const { id, version, body } = stored;
  if (!body.recipients.some((recipient) => recipient.id === recipientId))
    refuseErrors([error('recipients', 'required')]);
  const recipients = body.recipients.map((recipient) =>
    recipient.id === recipientId ? change(recipient) : recipient,
  );
  const after = { ...body, recipients };
  const saved = await saveRecord(trx, load, context, { id, version, body: after, reason: '' });
  await tellEvent(trx, load, context, { ...stored, version: saved.version, body: after });
}
