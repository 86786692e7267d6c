import { error, type Finding, warning } from '../finding';
import type { VisitReport } from './schema';

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
