import { error, type Finding } from '../finding';
import type { WrittenVisit } from './plan-report';
import type { VisitReport } from './schema';

/** Whether two reports are of one customer: by his file, else by his name. */
const isSameCustomer = (one: VisitReport, other: VisitReport): boolean =>
  one.customer.id === null && other.customer.id === null
    ? one.customer.name.trim() !== '' && one.customer.name.trim() === other.customer.name.trim()
    : one.customer.id === other.customer.id;

/**
 * An earlier report with what a later one says of the next visit it asked for; the same object where that says nothing. What somebody
 * noted himself stays. @param isVoid the later report is void: the next visit is open again
 */
export function withLaterVisit(
  earlier: VisitReport,
  { number, report }: WrittenVisit,
  isVoid: boolean,
): VisitReport {
  const { settledOn, how } = earlier.nextVisit;
  const isOwn = how === number;
  if (!isOwn && (settledOn !== null || how !== '')) return earlier;
  const counts =
    !isVoid &&
    earlier.nextVisitOn !== null &&
    isSameCustomer(earlier, report) &&
    earlier.from !== null &&
    report.from !== null &&
    earlier.from < report.from;
  const next = counts ? { settledOn: report.from, how: number } : { settledOn: null, how: '' };
  return next.settledOn === settledOn && next.how === how ? earlier : { ...earlier, nextVisit: next };
}

/** A next visit that was settled says how: the report's number, or why there was none. */
export const checkVisitReport = ({ nextVisit: { settledOn, how } }: VisitReport): readonly Finding[] => [
  ...(settledOn !== null && how.trim() === '' ? [error('nextVisit.how', 'required')] : []),
  ...(settledOn === null && how.trim() !== '' ? [error('nextVisit.settledOn', 'required')] : []),
];
