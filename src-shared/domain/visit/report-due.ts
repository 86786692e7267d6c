import { countByRules, type DateRules, type RuledCount } from '../record-date';
import { defaultVisitRules } from './rules';
import type { VisitReport } from './schema';
import { lastDayOfVisit } from './status';

/** By when a visit's report is written, and by what rule. */
export interface ReportDue extends RuledCount {
  /** ⚙ Working days after the last day of the visit. */
  readonly days: number;
  /** The last day of the visit. */
  readonly after: string;
}

/** The day the report is due, and why (TSP01 5.3.14); null while the visit has no last day. */
export function reportDueOf(
  report: Pick<VisitReport, 'from' | 'to'>,
  rules: Pick<DateRules, 'lookup' | 'earliestLookup' | 'visitReportDays'>,
): ReportDue | null {
  const after = lastDayOfVisit(report);
  const days = rules.visitReportDays ?? defaultVisitRules.reportWorkingDays;
  return after === null ? null : { ...countByRules(after, days, rules), days, after };
}
