import type { Answer, Input } from '@shared/contract';
import { rowsOf, type Stranger, strangersIn } from '@shared/domain/escape';
import type { NoticeSubmission } from '@shared/domain/notice';
import type { StoredRecord } from '@shared/domain/record';
import { withLaterFields } from '@shared/domain/record/upgrade';
import type { Reader } from '../../data';
import { findCustomer } from '../../data/repositories/customers';
import { findDraft } from '../../data/repositories/drafts';
import { type FoundRecord, findRecord, findRecordByNumber } from '../../data/repositories/records';
import { findSubmission, submissionsOf } from '../../data/repositories/submissions';
import { draftInfo } from '../drafts';
import { ServiceError } from '../service-error';

export interface FoundNotice extends FoundRecord {
  readonly stored: StoredRecord<'notice'>;
}

export interface FoundEscape extends FoundRecord {
  readonly stored: StoredRecord<'escape-event'>;
}

/** @throws ServiceError `not-found` when there is no such record, or it is none of this kind */
export async function findNotice(db: Reader, id: string): Promise<FoundNotice> {
  const found = await findRecord(db, id);
  if (found?.stored.kind !== 'notice') throw new ServiceError('not-found', { id });
  return found as FoundNotice;
}

/** @throws ServiceError `not-found` when there is no such record, or it is none of this kind */
export async function findEscape(db: Reader, id: string): Promise<FoundEscape> {
  const found = await findRecord(db, id);
  if (found?.stored.kind !== 'escape-event') throw new ServiceError('not-found', { id });
  return found as FoundEscape;
}

/** The event a notice was made of; null where it stands alone, or its event was voided. */
export async function eventOf(
  db: Reader,
  { body }: Pick<StoredRecord<'notice'>, 'body'>,
): Promise<FoundEscape | null> {
  if (body.eventNumber === '') return null;
  const found = await findRecordByNumber(db, body.eventNumber);
  return found?.stored.kind === 'escape-event' && !found.isVoid ? (found as FoundEscape) : null;
}

/** A notice's revisions as they went out, the first one first. */
export const noticeSubmissions = (db: Reader, id: string): Promise<readonly NoticeSubmission[]> =>
  submissionsOf<NoticeSubmission>(db, id);

/** A notice with what stands beside it. @throws ServiceError `not-found` */
export async function getNotice(db: Reader, { id }: Input<'notice.get'>): Promise<Answer<'notice.get'>> {
  const { stored, isVoid, voidReason } = await findNotice(db, id);
  const event = await eventOf(db, stored);
  const draft = await findDraft(db, 'notice', id);
  return {
    stored,
    isVoid,
    voidReason,
    submissions: await noticeSubmissions(db, id),
    strangers: await strangersOf(db, stored, event),
    event:
      event === null
        ? null
        : {
            id: event.stored.id,
            number: event.stored.number,
            isChanged: event.stored.body.rangeChangedAt !== null,
          },
    draft: draft === null ? null : draftInfo(draft),
  };
}

/** Words about the other customers of its event that stand in a notice. */
export async function strangersOf(
  db: Reader,
  { id, body }: StoredRecord<'notice'>,
  event: FoundEscape | null,
): Promise<readonly Stranger[]> {
  const own = event?.stored.body.customers.find(({ notice }) => notice?.id === id);
  if (event === null || own === undefined) return [];
  const others = event.stored.body.customers.filter(({ id: row }) => row !== own.id);
  const named: string[] = [];
  for (const { customerId } of others) {
    const file = customerId === null ? null : await findCustomer(db, customerId);
    if (file !== null) named.push(file.body.shortName, file.body.englishName, file.body.code);
  }
  return strangersIn(body, event.stored.body, own, named);
}

/** What was sent, letter for letter. @throws ServiceError `not-found` */
export async function getNoticeSubmission(
  db: Reader,
  { id }: Input<'notice.submission'>,
): Promise<Answer<'notice.submission'>> {
  const found = await findSubmission<NoticeSubmission>(db, id);
  if (found === null) throw new ServiceError('not-found', { id });
  await findNotice(db, found.submission.recordId);
  return { submission: found.submission, content: withLaterFields('notice', JSON.parse(found.content)) };
}

/** An event with the notices made of it, in the order of its customers. @throws ServiceError `not-found` */
export async function getEscape(db: Reader, { id }: Input<'escape.get'>): Promise<Answer<'escape.get'>> {
  const event = await findEscape(db, id);
  const { stored, isVoid, voidReason } = event;
  const draft = await findDraft(db, 'escape-event', id);
  const notices: Answer<'escape.get'>['notices'][number][] = [];
  for (const { id: row, notice } of stored.body.customers) {
    if (notice === null) continue;
    const found = await findNotice(db, notice.id);
    notices.push({
      customerRow: row,
      stored: found.stored,
      isVoid: found.isVoid,
      rows: rowsOf(stored.body, row).length,
      strangers: await strangersOf(db, found.stored, event),
    });
  }
  return { stored, isVoid, voidReason, notices, draft: draft === null ? null : draftInfo(draft) };
}
