import type { PlannedVisit, VisitPlan, VisitReport } from './schema';

/** A report as its plan knows it. */
export interface WrittenVisit {
  readonly number: string;
  readonly report: VisitReport;
}

/** The plan's visits with what the report says of its own: number, and the last day of the visit. */
export const withReport = (plan: VisitPlan, { number, report }: WrittenVisit): VisitPlan =>
  changed(plan, report.plan.visitId, (visit) => ({
    ...visit,
    reportNumber: number,
    visitedOn: report.to ?? report.from,
  }));

/** The report is void or no longer of this visit: the visit is open again. */
export const withoutReport = (plan: VisitPlan, number: string, visitId: string | null): VisitPlan =>
  changed(plan, visitId, (visit) =>
    visit.reportNumber === number ? { ...visit, reportNumber: '', visitedOn: null } : visit,
  );

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
