import type { Answer, Input } from '@shared/contract';
import { planGaps } from '@shared/domain/visit';
import type { Trx } from '../../data';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { approvePlan } from '../record/approve-plan';

/**
 * Releases the year's plan of visits (TSP01 5.3.13).
 * @throws ServiceError as `approvePlan` of the records
 */
export const approveVisitPlan = (
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  input: Input<'visit.approve'>,
): Promise<Answer<'visit.approve'>> =>
  approvePlan(trx, load, context, input, { kind: 'visit-plan', gaps: planGaps, preparedBy: () => '' });
