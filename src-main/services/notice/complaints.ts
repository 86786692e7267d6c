import type { Answer, Input } from '@shared/contract';
import type { StoredComplaint } from '@shared/domain/complaint';
import { type EscapeCustomer, type EscapeEvent, rowsOf } from '@shared/domain/escape';
import { error } from '@shared/domain/finding';
import { numbersIn } from '@shared/domain/numbers-in';
import { caps } from '@shared/domain/scalars';
import type { Reader, Trx } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { listRecords } from '../../data/repositories/record-list';
import { complaintIdsOf } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import type { RecordParts } from '../record/register';
import { saveRecord } from '../record/save';
import { tellComplaints } from '../record/tell-complaint';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { findEscape, findNotice, getEscape } from './read';
import { writeEscape } from './tell';

const isHis = ({ customerId, name }: EscapeCustomer, { body }: StoredComplaint): boolean =>
  customerId === null || body.customer.id === null
    ? name === body.customer.name
    : customerId === body.customer.id;

/**
 * A complaint on an event that its customer was told of: it is linked to the event and to his notice, so that its pieces count once
 * (domain.md §9, case 27). @throws ServiceError `forbidden`, `stale`, `not-found` (a void complaint, too), `invalid` where the event was not told to that customer
 */
export async function linkComplaint(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, complaintNumber }: Input<'escape.link'>,
): Promise<Answer<'escape.link'>> {
  demandRight(context, 'write');
  const event = demandChangeable(await findEscape(trx, id), id, version);
  const [complaintId] = await complaintIdsOf(trx, [complaintNumber]);
  const complaint = complaintId === undefined ? null : await findComplaint(trx, complaintId);
  if (complaint === null || complaint.isVoid)
    throw new ServiceError('not-found', { number: complaintNumber });
  const { body } = event.stored;
  const row = body.customers.find((customer) => isHis(customer, complaint.stored));
  if (row === undefined) throw new ServiceError('invalid', {}, [error('customers', 'required')]);
  const linked = joined(row.complaintNumber, complaintNumber);
  const customers = body.customers.map((customer) =>
    customer.id === row.id ? { ...customer, complaintNumber: linked } : customer,
  );
  await writeEscape(trx, parts.load, context, event, { ...body, customers });
  if (row.notice !== null) await linkNotice(trx, parts, context, row.notice.id, linked);
  return getEscape(trx, { id });
}

/** All the numbers of two fields, each once. @throws ServiceError `invalid` where the field does not take so many */
function joined(one: string, other: string): string {
  const numbers = [...new Set([...numbersIn(one), ...numbersIn(other)])].join(' ');
  refuseErrors(numbers.length > caps.short ? [error('complaintNumber', 'too-many-rows', { most: 4 })] : []);
  return numbers;
}

async function linkNotice(
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  id: string,
  complaintNumber: string,
): Promise<void> {
  const { stored: before } = await findNotice(trx, id);
  const body = { ...before.body, complaintNumber: joined(before.body.complaintNumber, complaintNumber) };
  const after = await saveRecord(trx, load, context, { id, version: before.version, body, reason: '' });
  await tellComplaints(trx, load, context, { before, after, isVoid: false });
}

/** Events a complaint may belong to: told to its customer, on its part or one of its batches, the newest first. @throws ServiceError `not-found` */
export async function eventsFor(
  db: Reader,
  { complaintId }: Input<'escape.matching'>,
): Promise<Answer<'escape.matching'>> {
  const found = await findComplaint(db, complaintId);
  if (found === null) throw new ServiceError('not-found', { id: complaintId });
  const { stored } = found;
  const lines = await listRecords(db, {
    kind: 'escape-event',
    ...(stored.body.customer.id === null ? {} : { customerId: stored.body.customer.id }),
    offset: 0,
    limit: mostSearched,
  });
  const events: Answer<'escape.matching'>['events'][number][] = [];
  for (const { id, number, version, isVoid } of lines) {
    if (isVoid) continue;
    const { body } = (await findEscape(db, id)).stored;
    const row = body.customers.find((customer) => isHis(customer, stored));
    if (row === undefined) continue;
    const isLinked = numbersIn(row.complaintNumber).includes(stored.number);
    if (!isLinked && !isOnSameGoods(body, row, stored)) continue;
    events.push({
      id,
      number,
      version,
      subject: body.subject,
      noticeNumber: row.notice?.number ?? '',
      isLinked,
    });
  }
  return { events };
}

const mostSearched = 100;

function isOnSameGoods(event: EscapeEvent, row: EscapeCustomer, { body }: StoredComplaint): boolean {
  const batches = new Set(rowsOf(event, row.id).map(({ batch }) => batch));
  return body.lines.some(
    ({ partNumber, batch }) =>
      (partNumber !== '' && partNumber === event.product.number) || (batch !== '' && batches.has(batch)),
  );
}
