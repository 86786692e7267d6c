import type { Answer, Input } from '@shared/contract';
import type { CustomerRef, RegisterRow } from '@shared/domain/complaint';
import type { Customer } from '@shared/domain/customer';
import {
  ntfFromComplaint,
  type Report,
  type ReportContext,
  reportFromComplaint,
} from '@shared/domain/report';
import type { Trx } from '../../data';
import { type FoundComplaint, findComplaint } from '../../data/repositories/complaints';
import { findCustomer } from '../../data/repositories/customers';
import { listRecords } from '../../data/repositories/record-list';
import { findRecordByToken } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { type RecordContent, type RecordParts, registerRecord } from '../record/register';
import { ServiceError } from '../service-error';

/**
 * The report of a complaint, in one step: the one there is, else a new one into which everything already known is carried over
 * (TSP01 5.3.6). @throws ServiceError `not-found`, `forbidden`
 */
export const startReport = (
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  input: Input<'report.start'>,
): Promise<Answer<'report.start'>> =>
  startRecord(trx, parts, context, { ...input, kind: 'report' }, async (complaint) => ({
    kind: 'report',
    body: await newReport(trx, parts, context, complaint),
  }));

/**
 * The NTF analysis of a complaint, in one step: the one there is, else a new one with what is known of the part, the customer and his
 * words (TSP01 5.3.8). @throws ServiceError `not-found`, `forbidden`
 */
export const startNtf = (
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  input: Input<'ntf.start'>,
): Promise<Answer<'ntf.start'>> =>
  startRecord(trx, parts, context, { ...input, kind: 'ntf-analysis' }, async ({ stored }) => ({
    kind: 'ntf-analysis',
    body: ntfFromComplaint(stored, {
      customer: await fileOf(trx, stored.body.customer),
      newId: parts.nextId,
    }),
  }));

interface Starting extends Input<'report.start'> {
  readonly kind: 'report' | 'ntf-analysis';
}

async function startRecord(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { complaintId, token, kind }: Starting,
  contentOf: (complaint: FoundComplaint) => Promise<RecordContent>,
): Promise<Answer<'report.start'>> {
  const complaint = await findComplaint(trx, complaintId);
  if (complaint === null) throw new ServiceError('not-found', { id: complaintId });
  const known = (await findRecordByToken(trx, token))?.stored ?? (await newestOf(trx, kind, complaintId));
  if (known !== null) return { id: known.id, number: known.number, isNew: false };
  const content = await contentOf(complaint);
  const stored = await registerRecord(trx, parts, context, { ...content, token });
  return { id: stored.id, number: stored.number, isNew: true };
}

async function fileOf(trx: Trx, { id }: CustomerRef): Promise<Customer | null> {
  const customer = id === null ? null : await findCustomer(trx, id);
  return customer?.body ?? null;
}

async function newReport(
  trx: Trx,
  { load, nextId }: RecordParts,
  context: CallContext,
  { stored, row }: FoundComplaint,
): Promise<Report> {
  const { day, rules } = await load(trx);
  return reportFromComplaint(stored, {
    timeZone: rules.timeZone,
    today: day(context.clock.now()),
    dueDays: dueDaysOf(row),
    customer: await fileOf(trx, stored.body.customer),
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

/** The complaint's newest record of a kind that is not void. */
async function newestOf(trx: Trx, kind: Starting['kind'], complaintId: string) {
  const [newest] = await listRecords(trx, { kind, complaintId, offset: 0, limit: 1 });
  return newest ?? null;
}
