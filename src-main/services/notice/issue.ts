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
import type { StoredRecord } from '@shared/domain/record';
import type { Trx } from '../../data';
import { findRecordByToken } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { type RecordParts, registerRecord } from '../record/register';
import { saveRecord } from '../record/save';
import { refuseErrors } from '../service-error';
import { type FoundEscape, findEscape, findNotice, getEscape } from './read';
import { writeRevision } from './revise';
import { tellComplaint, writeEscape } from './tell';

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
  })) as StoredRecord<'notice'>;
  await tellComplaint(trx, parts.load, context, notice);
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
  const { id, version, body: before } = found.stored;
  const body = retold(event, number, customer, found.stored);
  if (body === null) return customer;
  if (before.issuedAt === null) {
    const saved = await saveRecord(trx, parts.load, context, { id, version, body, reason });
    return { ...customer, notice: summaryOf(id, notice.number, saved.body as typeof body) };
  }
  if (reason.trim() === '') refuseErrors([error('reason', 'needs-reason')]);
  const after = await writeRevision(trx, parts, context, found, body, reason);
  return { ...customer, notice: summaryOf(id, notice.number, after.stored.body) };
}
