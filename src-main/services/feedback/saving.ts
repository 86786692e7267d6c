import { type Communication, keptReview } from '@shared/domain/feedback';
import type { RecordKind, StoredRecord } from '@shared/domain/record';

type Body = StoredRecord['body'];

/** A new log was seen by nobody. */
export const newLog = (kind: RecordKind, body: Body): Body =>
  kind === 'communication' ? keptReview(null, body as Communication) : body;

/** A log as it may be kept over the one before: who has seen it is never typed. */
export const keptLog = ({ kind, body: before }: Pick<StoredRecord, 'kind' | 'body'>, body: Body): Body =>
  kind === 'communication' ? keptReview(before as Communication, body as Communication) : body;
