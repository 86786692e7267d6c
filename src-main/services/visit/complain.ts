import type { Answer, Input } from '@shared/contract';
import { error } from '@shared/domain/finding';
import { complaintOfVisit, raisedOf, type VisitReport, withComplaint } from '@shared/domain/visit';
import type { Trx } from '../../data';
import { findCustomer } from '../../data/repositories/customers';
import { findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import { addComplaint } from '../complaint/register';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { RecordParts } from '../record/register';
import { writeChange } from '../record/save';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * What a customer said at a visit becomes a complaint (channel 拜访), and the report names it: both in one transaction.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` where nothing was said, or it is a complaint already
 */
export async function complainFromVisit(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { id, version, topic, receivedAt, receivedBy, token }: Input<'visit.complain'>,
): Promise<Answer<'visit.complain'>> {
  demandRight(context, 'write');
  const found = demandChangeable(await findRecord(trx, id), id, version);
  if (found.stored.kind !== 'visit-report') throw new ServiceError('not-found', { id });
  const before = found.stored.body as VisitReport;
  refuseErrors([
    ...(before.feedback[topic].trim() === '' ? [error(`feedback.${topic}`, 'required')] : []),
    ...(raisedOf(before, topic) === null ? [] : [error(`feedback.${topic}`, 'recorded')]),
  ]);
  const said = await withFile(trx, complaintOfVisit(before, { topic, receivedAt, receivedBy }));
  const body = { ...said, sourceNumber: found.stored.number };
  const { stored: complaint } = await addComplaint(trx, parts, context, { token, body });
  const after = withComplaint(before, { id: parts.nextId(), topic, complaintNumber: complaint.number });
  const environment = await parts.load(trx);
  const stored = { ...found.stored, version: version + 1, body: after };
  await writeChange(trx, environment, context, {
    after: { ...found, stored },
    at: environment.instant(context.clock.now()),
    action: 'save',
    reason: '',
    changes: diff(before, after),
  });
  return { complaintId: complaint.id, number: complaint.number, stored };
}

type Body = ReturnType<typeof complaintOfVisit>;

/** The customer's file says what the report does not keep. */
async function withFile(trx: Trx, body: Body): Promise<Body> {
  const file = body.customer.id === null ? null : await findCustomer(trx, body.customer.id);
  if (file === null) return body;
  const { code, plant, supplierCode } = file.body;
  return { ...body, customer: { ...body.customer, code, plant, supplierCode } };
}
