import type { StoredRecord } from '@shared/domain/record';
import { type VisitPlan, type VisitReport, withoutReport, withReport } from '@shared/domain/visit';
import type { Trx } from '../../data';
import { type FoundRecord, findRecord } from '../../data/repositories/records';
import type { CallContext } from '../context';
import { diff } from '../diff';
import type { LoadEnvironment } from '../environment';
import { writeChange } from '../record/save';

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
  if (was !== null && hasMoved)
    await changePlan(trx, load, context, was, (plan) => withoutReport(plan, number, was.visitId));
  await changePlan(trx, load, context, body.plan, (plan) =>
    isVoid ? withoutReport(plan, number, body.plan.visitId) : withReport(plan, { number, report: body }),
  );
}

async function changePlan(
  trx: Trx,
  load: LoadEnvironment,
  context: CallContext,
  { recordId }: VisitReport['plan'],
  change: (plan: VisitPlan) => VisitPlan,
): Promise<void> {
  const found = recordId === null ? null : await findRecord(trx, recordId);
  if (found === null || found.isVoid || !isPlan(found)) return;
  const { stored } = found;
  const body = change(stored.body);
  const changes = diff(stored.body, body);
  if (changes.length === 0) return;
  const environment = await load(trx);
  await writeChange(trx, environment, context, {
    after: { ...found, stored: { ...stored, version: stored.version + 1, body } },
    at: environment.instant(context.clock.now()),
    action: 'save',
    reason: '',
    changes,
  });
}

const isPlan = (found: FoundRecord): found is FoundRecord & { readonly stored: StoredRecord<'visit-plan'> } =>
  found.stored.kind === 'visit-plan';
