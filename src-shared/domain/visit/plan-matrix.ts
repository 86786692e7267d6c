import { addDays, type CivilDate, civilDateOfParts } from '../calendar';
import type { PlannedVisit, VisitPlan } from './schema';

/** How a planned visit stands: made, not made and explained, past its month without either, or still to come. */
export const visitStandings = ['done', 'explained', 'missed', 'planned'] as const;
export type VisitStanding = (typeof visitStandings)[number];

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Month = (typeof months)[number];

export interface MatrixVisit {
  readonly visit: PlannedVisit;
  /** Its place in the plan, from 0. */
  readonly index: number;
  readonly standing: VisitStanding;
}

/** One customer's year. */
export interface MatrixRow {
  readonly customer: string;
  readonly customerId: string | null;
  /** Twelve, January first; a month may hold several visits. */
  readonly months: readonly (readonly MatrixVisit[])[];
  /** Visits without a month. */
  readonly unplaced: readonly MatrixVisit[];
}

/** The last day of the month a visit is planned for; null while it has none. */
export function lastDayOf(year: number, month: number | null): CivilDate | null {
  if (month === null) return null;
  const next = month === 12 ? civilDateOfParts(year + 1, 1, 1) : civilDateOfParts(year, month + 1, 1);
  return addDays(next, -1);
}

export function visitStandingOf(
  { visitedOn, notDoneReason, month }: PlannedVisit,
  year: number | null,
  today: CivilDate,
): VisitStanding {
  if (visitedOn !== null) return 'done';
  if (notDoneReason.trim() !== '') return 'explained';
  const last = year === null ? null : lastDayOf(year, month);
  return last !== null && last < today ? 'missed' : 'planned';
}

/** Visits with a day that was not theirs before stand in its month; in another month the day of before falls. */
export const withMonthsOfDays = (before: VisitPlan | null, { visits, ...plan }: VisitPlan): VisitPlan => ({
  ...plan,
  visits: visits.map((visit) => {
    const { id, month, plannedOn } = visit;
    if (plannedOn === null || monthOf(plannedOn) === month) return visit;
    const was = before?.visits.find((other) => other.id === id);
    return was?.plannedOn === plannedOn
      ? { ...visit, plannedOn: null }
      : { ...visit, month: monthOf(plannedOn) };
  }),
});

const monthOf = (day: CivilDate): number => Number(day.slice(5, 7));

/** The plan as customers × 12 months, customers in the order in which the plan first names them (TSP01 5.3.13). */
export function matrixOf(
  { year, visits }: Pick<VisitPlan, 'year' | 'visits'>,
  today: CivilDate,
): readonly MatrixRow[] {
  const rows = new Map<string, MatrixVisit[]>();
  visits.forEach((visit, index) => {
    const own = rows.get(keyOf(visit)) ?? [];
    own.push({ visit, index, standing: visitStandingOf(visit, year, today) });
    rows.set(keyOf(visit), own);
  });
  return [...rows.values()].map((own) => ({
    customer: own[0]?.visit.customer ?? '',
    customerId: own[0]?.visit.customerId ?? null,
    months: months.map((month) => own.filter(({ visit }) => visit.month === month)),
    unplaced: own.filter(({ visit }) => visit.month === null),
  }));
}

/** A customer's file, else the name as typed. */
const keyOf = ({ customer, customerId }: PlannedVisit): string => customerId ?? customer.trim();
