import { chainsNeeded } from './rules';
import {
  type CauseKind,
  type ContainmentPlace,
  containmentPlaces,
  type Discipline,
  type Report,
} from './schema';

/** How much a report has to tell, and small readers that the rules of several disciplines share. */

/** Where a rule or a cell belongs: the header, or a discipline. */
export type ReportPart = 'header' | Discipline;

export const isBlank = (text: string): boolean => text.trim() === '';

/** It refers to another 8D: header, containment and the reference are its own, the rest is told there. */
export const isReference = ({ refersTo }: Pick<Report, 'refersTo'>): boolean => !isBlank(refersTo);

/** 对策书 in its short form, as a non-quality complaint is answered (5.3.2): fact, cause, action, effect. */
export const isBrief = ({ layout, isShort }: Pick<Report, 'layout' | 'isShort'>): boolean =>
  layout === 'CM' && isShort === true;

/** Goods are concerned, so they must be contained. */
export const concernsGoods = ({ parts, containment }: Pick<Report, 'parts' | 'containment'>): boolean =>
  parts.length > 0 || containment.rows.length > 0;

/** Cause chains this report must have. */
export const chainsOf = (report: Report): readonly CauseKind[] =>
  isBrief(report) ? ['technical-occurrence'] : chainsNeeded(report);

/** Places that no row speaks of, neither with figures nor as 不适用. */
export const unansweredPlaces = ({ containment }: Pick<Report, 'containment'>): readonly ContainmentPlace[] =>
  containmentPlaces.filter((place) => !containment.rows.some((row) => row.place === place));

/** Every row with its place in the list, for paths such as `actions.2.cause`. */
export const indexed = <Row>(rows: readonly Row[]): readonly (readonly [index: number, row: Row])[] =>
  rows.map((row, index) => [index, row] as const);
