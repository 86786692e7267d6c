import type { StoredRecord } from '@shared/domain/record';
import { type VisitPlan, withoutReport, withReport } from '@shared/domain/visit';
import type { Trx } from '../../data';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { followRecord } from '../record/follow';

export interface ChangedReport {
  /** Null where it is new. */
  readonly before: StoredRecord<'visit-report'> | null;
  readonly after: StoredRecord<'visit-report'>;
  readonly isVoid: boolean;
}

/**
 * The plan learns by itself what its report says: number and day of the visit stand in the row; a void report leaves it open again
 * (TSP01 5.3.13). A plan that is void or lost the row is left alone.
 */
export async function tellPlan(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { before, after, isVoid }: ChangedReport,
): Promise<void> {
  const { number, body } = after;
  const was = before?.body.plan ?? null;
  const hasMoved = was !== null && was.visitId !== body.plan.visitId;
  const change = (id: string | null, by: (plan: VisitPlan) => VisitPlan): Promise<void> =>
    followRecord(trx, load, context, { kind: 'visit-plan', id }, by);
  if (was !== null && hasMoved)
    await change(was.recordId, (plan) => withoutReport(plan, number, was.visitId));
  await change(body.plan.recordId, (plan) =>
    isVoid ? withoutReport(plan, number, body.plan.visitId) : withReport(plan, { number, report: body }),
  );
}
