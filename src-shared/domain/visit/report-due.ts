import { addWorkingDays, type DayLookup } from '../calendar';
import type { VisitReport } from './schema';

/** Working days after the last day of a visit in which its report is written (5.3.14). */
export const reportWorkingDays = 5;

/** The day the report is due; null while the visit has no last day. */
export function reportDueOf(report: VisitReport, lookup: DayLookup): string | null {
  const last = report.to ?? report.from;
  return last === null ? null : addWorkingDays(last, reportWorkingDays, lookup);
}
