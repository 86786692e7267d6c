import type { Answer, Input } from '@shared/contract';
import { error } from '@shared/domain/finding';
import type { Trx } from '../../data';
import { submissionsOf } from '../../data/repositories/submissions';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import type { RecordParts } from '../record/register';
import { writeChange } from '../record/save';
import { demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';
import { findReport, getReport } from './read';

/**
 * Opens the next revision of a report that went out; what was sent stays beside it.
 * @throws ServiceError `forbidden`, `stale`, `not-found`, `invalid` without a reason, `not-ready` where the revision was not sent yet
 */
export async function reviseReport(
  trx: Trx,
  { load }: RecordParts,
  context: CallContext,
  { id, version, reason }: Input<'report.revise'>,
): Promise<Answer<'report.revise'>> {
  demandRight(context, 'write');
  if (reason.trim() === '') refuseErrors([error('reason', 'needs-reason')]);
  const found = demandChangeable(await findReport(trx, id), id, version);
  const { body } = found.stored;
  const submissions = await submissionsOf(trx, id);
  if (!submissions.some(({ revision }) => revision === body.revision))
    throw new ServiceError('invalid', {}, [error('revision', 'not-ready')]);
  const environment = await load(trx);
  const revision = body.revision + 1;
  await writeChange(trx, environment, context, {
    after: { ...found, stored: { ...found.stored, version: version + 1, body: { ...body, revision } } },
    at: environment.instant(context.clock.now()),
    action: 'revise',
    reason,
    changes: [{ path: 'revision', old: body.revision, new: revision }],
  });
  return getReport(trx, { id });
}
