import type { RecordKind, StoredRecord } from '@shared/domain/record';
import {
  blankVisitPlan,
  checkPlanChange,
  keptPlan,
  type VisitPlan,
  type VisitReport,
  withMonthsOfDays,
} from '@shared/domain/visit';
import type { CallContext } from '../context';
import { refuseErrors } from '../service-error';

type Body = StoredRecord['body'];

/** A new plan is approved by nobody; a report's complaints are raised by the program. */
export function newVisitBody(kind: RecordKind, body: Body): Body {
  if (kind === 'visit-plan') {
    const { approval, changes } = blankVisitPlan();
    return withMonthsOfDays(null, { ...(body as VisitPlan), approval, changes });
  }
  return kind === 'visit-report' ? { ...(body as VisitReport), raised: [] } : body;
}

/**
 * A body as it may be kept over the one before: approval and changes of a plan, and the complaints raised by a report, are never typed.
 * @throws ServiceError `invalid` where an approved plan is changed without a reason
 */
export function keptVisitBody(
  { kind, body: before }: Pick<StoredRecord, 'kind' | 'body'>,
  body: Body,
  { at, context: { operator } }: { readonly at: string; readonly context: CallContext },
): Body {
  if (kind === 'visit-report') return { ...(body as VisitReport), raised: (before as VisitReport).raised };
  if (kind !== 'visit-plan') return body;
  const was = before as VisitPlan;
  const is = withMonthsOfDays(was, body as VisitPlan);
  refuseErrors(checkPlanChange(was, is));
  return keptPlan(was, is, { at, by: operator.name });
}
