import type { Answer, Input } from '@shared/contract';
import {
  type EscapeCustomer,
  type EscapeEvent,
  noticeOf,
  retold,
  rowsOf,
  summaryOf,
} from '@shared/domain/escape';
import { error, type Finding } from '@shared/domain/finding';
import { type Notice, revisionOf } from '@shared/domain/notice';
import type { StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findRecordByToken } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { type RecordParts, registerRecord } from '../record/register';
import { saveRecord } from '../record/save';
import { tellComplaints } from '../record/tell-complaint';
import { refuseErrors } from '../service-error';
import { type FoundEscape, type FoundNotice, findEscape, findNotice, getEscape } from './read';
import { writeRevision } from './revise';
import { writeEscape } from './tell';

/**
 * 生成联络单: keeps the event as it was typed and makes a notice for each customer who got rows of it, each with a number of its own. Again
 * after a change: notices that have not gone out are brought up to date, those that have get their next revision. All or nothing.
 * @throws ServiceError `forbidden`, `stale`, `not-found`, `invalid` where what every notice needs is missing
 */
export async function issueEscape(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  input: Input<'escape.issue'>,
): Promise<Answer<'escape.issue'>> {
  // The same click again: everything was made the first time.
  const made = input.id === null ? await findRecordByToken(trx, input.token) : null;
  if (made !== null) return getEscape(trx, { id: made.stored.id });
  refuseErrors(neededBy(input.body));
  const event = await keptEvent(trx, parts, context, input);
  const customers: EscapeCustomer[] = [];
  for (const customer of event.stored.body.customers)
    customers.push(await told(trx, parts, context, event, customer, input.reason));
  const body = { ...event.stored.body, customers, rangeChangedAt: null };
  await writeEscape(trx, parts.load, context, event, body, input.reason);
  return getEscape(trx, { id: event.stored.id });
}

/** Without these no notice says anything. */
function neededBy(event: EscapeEvent): readonly Finding[] {
  const isAllocated = event.customers.some(({ id }) => rowsOf(event, id).length > 0);
  return [
    ...(event.discovery.at === null ? [error('discovery.at', 'required')] : []),
    ...(event.event.trim() === '' ? [error('event', 'required')] : []),
    ...(event.product.name.trim() === '' && event.product.number.trim() === ''
      ? [error('product.name', 'required')]
      : []),
    ...(isAllocated ? [] : [error('ranges', 'required')]),
  ];
}

async function keptEvent(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, token, body, reason }: Input<'escape.issue'>,
): Promise<FoundEscape> {
  const stored =
    id === null
      ? await registerRecord(trx, parts, context, { kind: 'escape-event', token, body })
      : await saveRecord(trx, parts.load, context, { id, version, body, reason });
  return findEscape(trx, stored.id);
}

/** A customer after he has his notice; one without rows gets none. */
async function told(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { stored: { number, body: event } }: FoundEscape,
  customer: EscapeCustomer,
  reason: string,
): Promise<EscapeCustomer> {
  if (customer.notice !== null) return toldAgain(trx, parts, context, { number, event, customer, reason });
  if (rowsOf(event, customer.id).length === 0) return customer;
  const notice = (await registerRecord(trx, parts, context, {
    kind: 'notice',
    token: parts.nextId(),
    body: noticeOf(event, number, customer),
  })) as Told;
  await tellComplaints(trx, parts.load, context, { before: null, after: notice, isVoid: false });
  return { ...customer, notice: summaryOf(notice.id, notice.number, notice.body) };
}

async function toldAgain(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  {
    number,
    event,
    customer,
    reason,
  }: {
    readonly number: string;
    readonly event: EscapeEvent;
    readonly customer: EscapeCustomer;
    readonly reason: string;
  },
): Promise<EscapeCustomer> {
  const { notice } = customer;
  if (notice === null) return customer;
  const found = await findNotice(trx, notice.id);
  const { stored: before } = found;
  const body = retold(event, number, customer, before);
  if (body === null) return customer;
  const after =
    revisionOf(body) === revisionOf(before.body)
      ? await updated(trx, parts, context, { before, body, reason })
      : await revised(trx, parts, context, { found, body, reason });
  await tellComplaints(trx, parts.load, context, { before, after, isVoid: false });
  return { ...customer, notice: summaryOf(after.id, after.number, after.body) };
}

type Told = StoredRecord<'notice'>;

/** One that has not gone out says what the event says now; one that has, which complaint it is about. */
async function updated(
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  { before, body, reason }: { readonly before: Told; readonly body: Notice; readonly reason: string },
): Promise<Told> {
  const { id, version } = before;
  return (await saveRecord(trx, load, context, { id, version, body, reason })) as Told;
}

/** One that went out gets its next revision. @throws ServiceError `invalid` without a reason */
async function revised(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { found, body, reason }: { readonly found: FoundNotice; readonly body: Notice; readonly reason: string },
): Promise<Told> {
  if (reason.trim() === '') refuseErrors([error('reason', 'needs-reason')]);
  return (await writeRevision(trx, parts, context, found, body, reason)).stored;
}
