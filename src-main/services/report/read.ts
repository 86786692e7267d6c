import type { Answer, Input, ReportRow } from '@shared/contract';
import { paperNumber, type StoredRecord } from '@shared/domain/record';
import { withLaterFields } from '@shared/domain/record/upgrade';
import { actionsOf, type Submission, standingOfReport } from '@shared/domain/report';
import type { Reader } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { findDraft } from '../../data/repositories/drafts';
import { countRecords, listRecords, type RecordLine } from '../../data/repositories/record-list';
import { complaintIdsOf, type FoundRecord, findRecord } from '../../data/repositories/records';
import { findSubmission, submissionsOf } from '../../data/repositories/submissions';
import type { CallContext } from '../context';
import { draftInfo } from '../drafts';
import type { LoadEnvironment } from '../environment';
import { ServiceError } from '../service-error';

export interface FoundReport extends FoundRecord {
  readonly stored: StoredRecord<'report'>;
}

/** @throws ServiceError `not-found` when there is no such record, or it is none of this kind */
export async function findReport(db: Reader, id: string): Promise<FoundReport> {
  const found = await findRecord(db, id);
  if (found === null || found.stored.kind !== 'report') throw new ServiceError('not-found', { id });
  return found as FoundReport;
}

/** A report with everything its editor shows beside it. @throws ServiceError `not-found` */
export async function getReport(db: Reader, { id }: Input<'report.get'>): Promise<Answer<'report.get'>> {
  const { stored, isVoid, voidReason } = await findReport(db, id);
  const submissions = await submissionsOf(db, id);
  const draft = await findDraft(db, 'report', id);
  return {
    stored,
    isVoid,
    voidReason,
    submissions,
    standing: standingOfReport(stored.body.revision, submissions),
    complaint: await complaintOf(db, stored),
    draft: draft === null ? null : draftInfo(draft),
  };
}

/** The complaint whose number the report carries; null where that is none of ours. */
export async function complaintOf(
  db: Reader,
  { body }: StoredRecord<'report'>,
): Promise<Answer<'report.get'>['complaint']> {
  if (body.complaintNumber === '') return null;
  const [id] = await complaintIdsOf(db, [body.complaintNumber]);
  const found = id === undefined ? null : await findComplaint(db, id);
  return found === null ? null : { stored: found.stored, row: found.row };
}

/** One page of reports, the one registered last first; a search keeps those that hold all its words. */
export async function pageOfReports(
  db: Reader,
  load: LoadEnvironment,
  { clock }: CallContext,
  { search, offset, limit }: Input<'report.page'>,
): Promise<Answer<'report.page'>> {
  const { day } = await load(db);
  const today = day(clock.now());
  const text = search?.trim() ?? '';
  // A search is for reports that hold; the whole list shows voided numbers, too.
  const filter = { kind: 'report', ...(text === '' ? { withVoid: true } : { text }) } as const;
  const lines = await listRecords(db, { ...filter, offset, limit });
  return { reports: await rowsOf(db, lines, today), total: await countRecords(db, filter) };
}

async function rowsOf(
  db: Reader,
  lines: readonly RecordLine[],
  today: string,
): Promise<readonly ReportRow[]> {
  const rows: ReportRow[] = [];
  for (const line of lines) {
    const { stored } = await findReport(db, line.id);
    rows.push(rowOf(line, stored, await submissionsOf(db, line.id), today));
  }
  return rows;
}

function rowOf(
  line: RecordLine,
  stored: FoundReport['stored'],
  submissions: readonly Submission[],
  today: string,
): ReportRow {
  const { body } = stored;
  const { complaintNumber, stage, layout, revision } = body;
  // A voided report has nothing to do any more.
  const open = line.isVoid ? [] : actionsOf(body).filter(({ doneOn }) => doneOn === null);
  const standing = standingOfReport(revision, submissions);
  return {
    ...line,
    printedNumber: paperNumber(stored),
    complaintNumber,
    stage,
    layout,
    revision,
    standing,
    nextOn: line.isVoid ? null : nextOf(stored, submissions),
    openActions: open.length,
    overdueActions: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
  };
}

/** The customer's day for the next revision, else the day we promised, else the day asked for at the start. */
function nextOf({ body }: StoredRecord<'report'>, submissions: readonly Submission[]): string | null {
  const verdict = submissions.at(-1)?.facts.verdict ?? null;
  if (verdict?.verdict === 'accepted') return null;
  return verdict?.nextDueOn ?? body.nextUpdateOn ?? (submissions.length === 0 ? body.replyDueOn : null);
}

/** What was sent, letter for letter. @throws ServiceError `not-found` */
export async function getSubmission(
  db: Reader,
  { id }: Input<'report.submission'>,
): Promise<Answer<'report.submission'>> {
  const found = await findSubmission(db, id);
  if (found === null) throw new ServiceError('not-found', { id });
  const content = withLaterFields('report', JSON.parse(found.content));
  return { submission: found.submission, content };
}
