import { error, type Finding, warning } from '../finding';
import type { VisitPlan, VisitReport } from './schema';

/** What the shape of a report alone does not say. */
export const checkVisitReport = (report: VisitReport): readonly Finding[] => [
  ...checkNextVisit(report),
  ...checkSpecial(report),
];

/** A next visit that was settled says how: the report's number, or why there was none. */
const checkNextVisit = ({ nextVisit: { settledOn, how } }: VisitReport): readonly Finding[] => [
  ...(settledOn !== null && how.trim() === '' ? [error('nextVisit.how', 'required')] : []),
  ...(settledOn === null && how.trim() !== '' ? [error('nextVisit.settledOn', 'required')] : []),
];

/** A special situation says what it is, and who was told of it when (TSP01 5.3.14); until then its date stays open, and the report can be kept. */
const checkSpecial = ({ special: { isPresent, what, toldTo, toldAt } }: VisitReport): readonly Finding[] =>
  isPresent === true
    ? [
        ...(what.trim() === '' ? [warning('special.what', 'tell-at-once')] : []),
        ...(toldTo.trim() === '' ? [warning('special.toldTo', 'tell-at-once')] : []),
        ...(toldAt === null ? [warning('special.toldAt', 'tell-at-once')] : []),
      ]
    : [];

/** A visit's day lies in the year of its plan. */
export const checkVisitPlan = ({ year, visits }: VisitPlan): readonly Finding[] =>
  visits.flatMap(({ plannedOn }, at) =>
    plannedOn === null || year === null || Number(plannedOn.slice(0, 4)) === year
      ? []
      : [error(`visits.${at}.plannedOn`, 'other-year', { year })],
  );
