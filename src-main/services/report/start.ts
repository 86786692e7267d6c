import type { Answer, Input } from '@shared/contract';
import type { CustomerRef, RegisterRow } from '@shared/domain/complaint';
import { reportLayoutOf, summaryOf } from '@shared/domain/customer';
import {
  ntfFromComplaint,
  ntfNumber,
  type Report,
  type ReportContext,
  reportFromComplaint,
} from '@shared/domain/report';
import type { Trx } from '../../data';
import { type FoundComplaint, findComplaint } from '../../data/repositories/complaints';
import { findCustomer } from '../../data/repositories/customers';
import { listRecords } from '../../data/repositories/record-list';
import { findRecordByToken } from '../../data/repositories/records';
import { submissionsOf } from '../../data/repositories/submissions';
import { saveComplaint } from '../complaint/save';
import type { CallContext } from '../context';
import { type RecordContent, type RecordParts, registerRecord } from '../record/register';
import { ServiceError } from '../service-error';

type Started = Answer<'report.start'>;

/**
 * The report of a complaint, in one step: the one there is, else a new one into which everything already known is carried over
 * (TSP01 5.3.6). @throws ServiceError `not-found`, `forbidden`
 */
export const startReport = (
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  input: Input<'report.start'>,
): Promise<Started> =>
  startRecord(trx, parts, context, { ...input, kind: 'report' }, async (complaint) => ({
    kind: 'report',
    body: await newReport(trx, parts, context, complaint),
  }));

/**
 * The NTF analysis of a complaint, in one step: the one there is, else a new one with what is known of the part, the customer and his
 * words (TSP01 5.3.8). The complaint notes its number. @throws ServiceError `not-found`, `forbidden`
 */
export async function startNtf(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  input: Input<'ntf.start'>,
): Promise<Started> {
  const started = await startRecord(
    trx,
    parts,
    context,
    { ...input, kind: 'ntf-analysis' },
    async ({ stored }) => ({
      kind: 'ntf-analysis',
      body: ntfFromComplaint(stored, {
        customer: await fileOf(trx, stored.body.customer, (await parts.load(trx)).day(context.clock.now())),
        newId: parts.nextId,
      }),
    }),
  );
  if (started.isNew) await noteNtf(trx, parts, context, input.complaintId);
  return started;
}

/** A number that stands there stays; a case that is closed or void is not touched any more. */
async function noteNtf(
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  complaintId: string,
): Promise<void> {
  const found = await findComplaint(trx, complaintId);
  if (found === null || found.isVoid) return;
  const { id, version, number, body } = found.stored;
  if (body.ntfNumber.trim() !== '' || body.milestones.closure.doneAt !== null) return;
  await saveComplaint(trx, load, context, {
    id,
    version,
    body: { ...body, ntfNumber: ntfNumber({ complaintNumber: number }) },
    note: { reason: '', approver: '', proof: '' },
  });
}

interface Starting extends Input<'report.start'> {
  readonly kind: 'report' | 'ntf-analysis';
}

async function startRecord(
  trx: Trx,
  parts: RecordParts,
  context: CallContext,
  { complaintId, token, kind }: Starting,
  contentOf: (complaint: FoundComplaint) => Promise<RecordContent>,
): Promise<Started> {
  const complaint = await findComplaint(trx, complaintId);
  if (complaint === null) throw new ServiceError('not-found', { id: complaintId });
  const known = (await findRecordByToken(trx, token))?.stored ?? (await newestOf(trx, kind, complaintId));
  if (known !== null) return { id: known.id, number: known.number, isNew: false };
  const content = await contentOf(complaint);
  const stored = await registerRecord(trx, parts, context, { ...content, token });
  return { id: stored.id, number: stored.number, isNew: true };
}

/** @param on civil date at the factory */
async function fileOf(trx: Trx, { id }: CustomerRef, on: string): Promise<ReportContext['customer']> {
  const body = (id === null ? null : await findCustomer(trx, id))?.body ?? null;
  if (body === null) return null;
  const { takesShortReports } = body;
  return { ...summaryOf(body, on), reportLayout: reportLayoutOf(body), takesShortReports };
}

async function newReport(
  trx: Trx,
  { load, nextId }: RecordParts,
  context: CallContext,
  { stored, row }: FoundComplaint,
): Promise<Report> {
  const { day, rules, settings } = await load(trx);
  const today = day(context.clock.now());
  const report = reportFromComplaint(stored, {
    timeZone: rules.timeZone,
    today,
    dueDays: dueDaysOf(row),
    customer: await fileOf(trx, stored.body.customer, today),
    ourContact: null,
    fourChainSeverities: settings.report.fourChainSeverities,
    newId: nextId,
  });
  return { ...report, revision: await firstRevision(trx, stored.id) };
}

/** R0; after reports that were sent and voided the one behind theirs, since no number goes out twice. */
async function firstRevision(trx: Trx, complaintId: string): Promise<number> {
  const filter = { kind: 'report', complaintId, withVoid: true } as const;
  const lines = await listRecords(trx, { ...filter, offset: 0, limit: mostRecords });
  const sent: number[] = [];
  for (const { id } of lines) sent.push(...(await submissionsOf(trx, id)).map(({ revision }) => revision));
  return Math.max(-1, ...sent) + 1;
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

/** Of one complaint; more are somebody's mistake. */
const mostRecords = 100;
