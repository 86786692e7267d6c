import type { CivilDate } from '../calendar';
import type { PlannedVisit, VisitPlan, VisitReport } from './schema';
import { isVisitMade, lastDayOfVisit } from './status';

/** A report of which a plan and other reports know, also while it is void. */
export interface KnownVisit {
  readonly number: string;
  readonly report: VisitReport;
  readonly isVoid: boolean;
}

/** The first that was made, if any was. */
export const firstMade = (visits: readonly KnownVisit[], today: CivilDate): KnownVisit | undefined =>
  visits
    .filter(({ isVoid, report }) => !isVoid && isVisitMade(report, today))
    .sort((a, b) => ((a.report.from ?? '') < (b.report.from ?? '') ? -1 : 1))[0];

/**
 * The plan with what the reports of one of its visits say: the number of the one by which it was made, with its last day, else of the one
 * begun for it. A row whose report is void or of another row is open again; what somebody typed without a report stays.
 */
export const withReportsOf = (
  plan: VisitPlan,
  visitId: string | null,
  known: readonly KnownVisit[],
  today: CivilDate,
): VisitPlan =>
  changed(plan, visitId, (visit) => {
    const own = known.filter(({ isVoid, report }) => !isVoid && report.plan.visitId === visitId);
    const made = firstMade(own, today);
    const named = made ?? own[0];
    if (named === undefined && !known.some(({ number }) => number === visit.reportNumber)) return visit;
    return {
      ...visit,
      reportNumber: named?.number ?? '',
      visitedOn: made === undefined ? null : lastDayOfVisit(made.report),
    };
  });

function changed(
  plan: VisitPlan,
  visitId: string | null,
  change: (visit: PlannedVisit) => PlannedVisit,
): VisitPlan {
  const visits = plan.visits.map((visit) => (visit.id === visitId ? change(visit) : visit));
  return { ...plan, visits };
}

/** What a report begun from a planned visit holds already. `item` is how the plan calls it. */
export const reportOfVisit = (
  blank: VisitReport,
  plan: { readonly recordId: string; readonly body: VisitPlan },
  visitId: string,
  item: (year: number | null, order: number) => string,
): VisitReport => {
  const index = plan.body.visits.findIndex(({ id }) => id === visitId);
  const visit = plan.body.visits[index];
  if (visit === undefined) return blank;
  return {
    ...blank,
    companyId: plan.body.companyId,
    occasion: 'planned',
    planItem: item(plan.body.year, index + 1),
    plan: { recordId: plan.recordId, visitId },
    customer: { ...blank.customer, id: visit.customerId, name: visit.customer },
    purposes: [...visit.purposes],
  };
};
