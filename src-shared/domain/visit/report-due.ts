import { type Count, countWorkingDays } from '../calendar';
import type { DateRules } from '../record-date';
import { defaultVisitRules } from './rules';
import type { VisitReport } from './schema';

/** By when a visit's report is written, and by what rule. */
export interface ReportDue extends Count {
  /** ⚙ Working days after the last day of the visit. */
  readonly days: number;
  /** The last day of the visit. */
  readonly after: string;
}

/** The day the report is due, and why (TSP01 5.3.14); null while the visit has no last day. */
export function reportDueOf(
  { from, to }: Pick<VisitReport, 'from' | 'to'>,
  {
    lookup,
    visitReportDays: days = defaultVisitRules.reportWorkingDays,
  }: Pick<DateRules, 'lookup' | 'visitReportDays'>,
): ReportDue | null {
  const after = to ?? from;
  return after === null ? null : { ...countWorkingDays(after, days, lookup), days, after };
}
