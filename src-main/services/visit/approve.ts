import type { Answer, Input } from '@shared/contract';
import { error } from '@shared/domain/finding';
import { checkApprover } from '@shared/domain/person';
import { approvedPlan, planGaps, type VisitPlan } from '@shared/domain/visit';
import type { Trx } from '../../data';
import { findRecord } from '../../data/repositories/records';
import { demandChangeable } from '../changeable';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from '../record/save';
import { approvalsOf, demandRight } from '../rights';
import { refuseErrors, ServiceError } from '../service-error';

/**
 * Releases the year's plan: by whom and on which day (TSP01 5.3.13). From then on it changes with a reason only.
 * @throws ServiceError `forbidden`, `not-found`, `stale`, `invalid` where the plan has gaps, or its approver is none
 */
export async function approvePlan(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { id, version, approver, on }: Input<'visit.approve'>,
): Promise<Answer<'visit.approve'>> {
  demandRight(context, 'write');
  const found = demandChangeable(await findRecord(trx, id), id, version);
  if (found.stored.kind !== 'visit-plan') throw new ServiceError('not-found', { id });
  const environment = await load(trx);
  const now = context.clock.now();
  const before = found.stored.body as VisitPlan;
  refuseErrors([
    ...planGaps(before),
    ...checkApprover('approver', approver, approvalsOf(context, environment.settings)),
    ...(on > environment.day(now) ? [error('on', 'in-the-future')] : []),
  ]);
  const body = approvedPlan(before, { by: approver.trim(), on });
  const stored = { ...found.stored, version: version + 1, body };
  await writeChange(trx, environment, context, {
    after: { ...found, stored },
    at: environment.instant(now),
    action: 'save',
    reason: '',
    changes: diff(before, body),
  });
  return stored;
}
