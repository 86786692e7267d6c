import type { Answer, Input } from '@shared/contract';
import { assignmentsOf, withAssignmentClosed } from '@shared/domain/report';
import type { Trx } from '../../data';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { RecordParts } from '../record/register';
import { writeChange } from '../record/save';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';
import { findReport } from './read';

/**
 * Nobody waits for the answer of a task sheet any longer, with the reason. It is no content of the report: of a revision that went out
 * nothing that was sent changes by it, and no new one is needed. It stands in the newest version, whatever the screen saw.
 * @throws ServiceError `forbidden` (no right, void), `not-found` where the sheet is answered or closed already
 */
export async function waiveAssignment(
  trx: Trx,
  { load }: Pick<RecordParts, 'load'>,
  context: CallContext,
  { id, assignmentId, reason }: Input<'report.waive'>,
): Promise<Answer<'report.waive'>> {
  demandRight(context, 'write');
  const newest = await findReport(trx, id);
  const found = demandChangeable(newest, id, newest.stored.version);
  const { stored } = found;
  const isAwaited = assignmentsOf(stored.body).some(
    ({ assignment, doneOn }) => assignment.id === assignmentId && doneOn === null,
  );
  if (!isAwaited) throw new ServiceError('not-found', { number: stored.number });
  const environment = await load(trx);
  const now = context.clock.now();
  const body = withAssignmentClosed(stored.body, assignmentId, {
    closedOn: environment.day(now),
    closedReason: reason.trim(),
  });
  const after = { ...stored, version: stored.version + 1, body };
  await writeChange(trx, environment, context, {
    after: { ...found, stored: after },
    at: environment.instant(now),
    action: 'waive',
    reason: reason.trim(),
    changes: diff(stored.body, body),
  });
  return { stored: after };
}
