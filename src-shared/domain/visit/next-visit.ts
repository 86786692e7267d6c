import type { CivilDate } from '../calendar';
import { firstMade, type KnownVisit } from './plan-report';
import type { VisitReport } from './schema';

/** Whether two reports are of one customer: by his file, else by his name. */
const isSameCustomer = (one: VisitReport, other: VisitReport): boolean =>
  one.customer.id === null && other.customer.id === null
    ? one.customer.name.trim() !== '' && one.customer.name.trim() === other.customer.name.trim()
    : one.customer.id === other.customer.id;

/**
 * A report with the next visit it asked for: the first one made after it, by whichever report and however late that was written; the same
 * object where nothing changes. What somebody noted himself stays. @param others all other reports of the customer, void ones too
 */
export function withNextVisit(
  report: VisitReport,
  others: readonly KnownVisit[],
  today: CivilDate,
): VisitReport {
  const { settledOn, how } = report.nextVisit;
  const isNoted = (settledOn !== null || how !== '') && !others.some(({ number }) => number === how);
  if (isNoted || report.nextVisitOn === null) return report;
  const later = others.filter(
    (other) =>
      isSameCustomer(report, other.report) &&
      report.from !== null &&
      other.report.from !== null &&
      report.from < other.report.from,
  );
  const made = firstMade(later, today);
  const next =
    made === undefined ? { settledOn: null, how: '' } : { settledOn: made.report.from, how: made.number };
  return next.settledOn === settledOn && next.how === how ? report : { ...report, nextVisit: next };
}
