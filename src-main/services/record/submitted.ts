import type { RecordKind, StoredRecord } from '@shared/domain/record';
import { withLaterFields } from '@shared/domain/record/upgrade';
import type { Submission } from '@shared/domain/report';
import type { Reader } from '../../data';
import { findSubmission } from '../../data/repositories/submissions';
import { ServiceError } from '../service-error';

/**
 * A record with the content that was frozen, and the fields that came to its kind since.
 * @throws ServiceError `not-found` when that submission is none of its own
 */
export async function asSubmitted<K extends RecordKind>(
  db: Reader,
  stored: StoredRecord<K>,
  submissionId: string,
): Promise<{ readonly stored: StoredRecord<K>; readonly submission: Submission }> {
  const found = await findSubmission(db, submissionId);
  if (found?.submission.recordId !== stored.id) throw new ServiceError('not-found', { id: submissionId });
  const body = withLaterFields(stored.kind, JSON.parse(found.content));
  return { stored: { ...stored, body }, submission: found.submission };
}
