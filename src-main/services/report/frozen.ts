import type { StoredRecord } from '@shared/domain/record';
import type { Reader } from '../../data';
import { submissionsOf } from '../../data/repositories/submissions';
import { ServiceError } from '../service-error';

/**
 * What was sent is never changed, only followed by the next revision (decisions.md: what is approved is byte for byte what is sent).
 * @throws ServiceError `forbidden` when this revision went out
 */
export async function demandOpenRevision(
  db: Reader,
  { id, number, body }: StoredRecord<'report'>,
): Promise<void> {
  const submissions = await submissionsOf(db, id);
  if (submissions.some(({ revision }) => revision === body.revision))
    throw new ServiceError('forbidden', { number, why: 'submitted' });
}
