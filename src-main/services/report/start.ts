import type { Answer, Input } from '@shared/contract';
import type { RegisterRow } from '@shared/domain/complaint';
import { type Report, type ReportContext, reportFromComplaint } from '@shared/domain/report';
import type { Trx } from '../../data';
import { type FoundComplaint, findComplaint } from '../../data/repositories/complaints';
import { findCustomer } from '../../data/repositories/customers';
import { findRecordByToken, listRecords } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { type RecordParts, registerRecord } from '../record/register';
import { ServiceError } from '../service-error';

/**
 * The report of a complaint, in one step: the one there is, else a new one into which everything already known is carried over
 * (TSP01 5.3.6). @throws ServiceError `not-found`, `forbidden`
 */
export async function startReport(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { complaintId, token }: Input<'report.start'>,
): Promise<Answer<'report.start'>> {
  const complaint = await findComplaint(trx, complaintId);
  if (complaint === null) throw new ServiceError('not-found', { id: complaintId });
  const known = (await findRecordByToken(trx, token))?.stored ?? (await reportOf(trx, complaintId));
  if (known !== null) return { id: known.id, number: known.number, isNew: false };
  const body = await newReport(trx, parts, context, complaint);
  const stored = await registerRecord(trx, parts, context, { kind: 'report', token, body });
  return { id: stored.id, number: stored.number, isNew: true };
}

async function newReport(
  trx: Trx,
  { load, nextId }: RecordParts,
  context: CallContext,
  { stored, row }: FoundComplaint,
): Promise<Report> {
  const { day, rules } = await load(trx);
  const { id } = stored.body.customer;
  const customer = id === null ? null : await findCustomer(trx, id);
  return reportFromComplaint(stored, {
    timeZone: rules.timeZone,
    today: day(context.clock.now()),
    dueDays: dueDaysOf(row),
    customer: customer?.body ?? null,
    ourContact: null,
    newId: nextId,
  });
}

/** The days that hold: as agreed with the customer where an extension was. */
function dueDaysOf({ milestones }: RegisterRow): ReportContext['dueDays'] {
  const dayOf = (kind: keyof ReportContext['dueDays']): string | null => {
    const milestone = milestones?.[kind] ?? null;
    return milestone === null ? null : (milestone.agreed?.day ?? milestone.day);
  };
  return {
    response: dayOf('response'),
    preliminary: dayOf('preliminary'),
    analysis: dayOf('analysis'),
    closure: dayOf('closure'),
  };
}

/** The complaint's newest report that is not void. */
async function reportOf(trx: Trx, complaintId: string) {
  const lines = await listRecords(trx, { kind: 'report', complaintId, offset: 0, limit: mostReports });
  return lines.find(({ isVoid }) => !isVoid) ?? null;
}

const mostReports = 20;
