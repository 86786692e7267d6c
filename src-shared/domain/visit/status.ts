import type { CivilDate } from '../calendar';
import { progressOf } from './progress';
import type { VisitPlan, VisitReport } from './schema';

/** Planned until something is written of it; followed up until every action is done (TSP01 5.3.14). */
export const visitReportStatuses = ['planned', 'follow-up', 'finished'] as const;
export type VisitReportStatus = (typeof visitReportStatuses)[number];

/** Whether anything of what was seen, heard or agreed is written. */
export const isVisitWritten = ({
  situation,
  feedback,
  expectation,
  agreement,
  actions,
}: VisitReport): boolean =>
  actions.length > 0 ||
  [situation, expectation, agreement, ...Object.values(feedback)].some((text) => text.trim() !== '');

export const lastDayOfVisit = ({ from, to }: Pick<VisitReport, 'from' | 'to'>): CivilDate | null =>
  to ?? from;

/** Whether it has been made: it is over, and something of it is written. A report is begun before its visit. */
export function isVisitMade(report: VisitReport, today: CivilDate): boolean {
  const last = lastDayOfVisit(report);
  return last !== null && last <= today && isVisitWritten(report);
}

export function visitReportStatus(report: VisitReport): VisitReportStatus {
  if (!isVisitWritten(report)) return 'planned';
  return report.actions.every(({ doneOn }) => doneOn !== null) ? 'finished' : 'follow-up';
}

/** A year's plan: finished when every visit was made or says why not (TSP01 5.3.13). */
export const visitPlanStatuses = ['planned', 'under-way', 'finished'] as const;
export type VisitPlanStatus = (typeof visitPlanStatuses)[number];

export function visitPlanStatus(plan: VisitPlan): VisitPlanStatus {
  const { planned, done, explained, open } = progressOf(plan);
  if (planned > 0 && open === 0) return 'finished';
  return done + explained > 0 ? 'under-way' : 'planned';
}
