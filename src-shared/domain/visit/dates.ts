import { countedDate, type DateRules, type RecordDate, singleDate } from '../record-date';
import { lastDayOf } from './plan-matrix';
import { reportDueOf } from './report-due';
import type { PlannedVisit, VisitPlan, VisitReport } from './schema';
import { isVisitWritten, lastDayOfVisit } from './status';

/** Actions, the special situation that is told at once, the report itself while it is not written, and the next visit. */
export function visitReportDates(report: VisitReport, rules: DateRules): readonly RecordDate[] {
  const owner = report.visitors[0]?.name ?? '';
  const { special, customer } = report;
  return [
    ...report.actions.map(
      ({ id, problem, requirement, department, person, dueOn, doneOn }): RecordDate => ({
        id,
        what: 'action',
        text: requirement === '' ? problem : requirement,
        owner: person === '' ? department : person,
        due: dueOn,
        done: doneOn,
      }),
    ),
    // 5.3.14: told at once, so on the visit's own day.
    ...(special.isPresent === true
      ? singleDate('special-report', lastDayOfVisit(report), {
          text: special.what,
          owner,
          // Told to nobody is not told.
          done: special.toldTo.trim() === '' ? null : special.toldAt,
        })
      : []),
    ...(isVisitWritten(report)
      ? []
      : countedDate('visit-report', reportDueOf(report, rules), { text: customer.name, owner })),
    ...singleDate('next-visit', report.nextVisitOn, {
      text: customer.name,
      owner,
      done: report.nextVisit.settledOn,
    }),
  ];
}

/** Every visit of the plan on its day, without one by the end of its month, but for those that will not be made and say why. */
export const visitPlanDates = ({ year, visits }: VisitPlan): readonly RecordDate[] =>
  year === null ? [] : visits.flatMap((visit) => plannedVisit(year, visit));

function plannedVisit(year: number, visit: PlannedVisit): readonly RecordDate[] {
  const { id, customer, customerId, month, plannedOn, person, visitedOn, notDoneReason } = visit;
  if (month === null || (visitedOn === null && notDoneReason !== '')) return [];
  const due = plannedOn ?? lastDayOf(year, month);
  return [
    {
      id,
      what: 'planned-visit',
      text: customer,
      owner: person,
      due,
      done: visitedOn,
      customerId: customerId ?? '',
    },
  ];
}
