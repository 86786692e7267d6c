import type { Answer, Input } from '@shared/contract';
import type { StoredRecord } from '@shared/domain/record';
import { mayReferTo, reportNumber } from '@shared/domain/report';
import type { Reader } from '../../data';
import { findComplaint } from '../../data/repositories/complaints';
import { listRecords } from '../../data/repositories/record-list';
import { complaintIdsOf } from '../../data/repositories/records';
import { submissionsOf } from '../../data/repositories/submissions';
import { piecesOf } from './pieces';
import { findReport } from './read';

const mostSearched = 200;

/**
 * Reports of the same customer that went out with their causes and were not rejected, the newest first, and how the complaint's pieces
 * count with the one given.
 * @throws ServiceError `not-found`
 */
export async function referencesFor(
  db: Reader,
  { id, refersTo }: Input<'report.references'>,
): Promise<Answer<'report.references'>> {
  const { stored: own } = await findReport(db, id);
  const customerId = own.body.customer.id;
  const lines = await listRecords(db, {
    kind: 'report',
    ...(customerId === null ? {} : { customerId }),
    offset: 0,
    limit: mostSearched,
  });
  const reports: Answer<'report.references'>['reports'][number][] = [];
  for (const line of lines.filter((each) => each.id !== id)) {
    const submissions = await submissionsOf(db, line.id);
    // Most were not sent yet: their bodies need not be read.
    if (submissions.length === 0) continue;
    const { stored } = await findReport(db, line.id);
    if (!mayReferTo(own.body, stored.body, submissions)) continue;
    const { title, complaintNumber, layout } = stored.body;
    reports.push({ number: reportNumber(layout, stored.body), title, complaintNumber });
  }
  return { reports, pieces: await piecesWith(db, own, refersTo) };
}

async function piecesWith(
  db: Reader,
  { body }: StoredRecord<'report'>,
  refersTo: string | undefined,
): Promise<Answer<'report.references'>['pieces']> {
  const [id] = body.complaintNumber === '' ? [] : await complaintIdsOf(db, [body.complaintNumber]);
  const complaint = id === undefined ? null : await findComplaint(db, id);
  return complaint === null ? null : piecesOf(db, complaint, refersTo);
}
