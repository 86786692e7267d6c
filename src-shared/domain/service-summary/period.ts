import { addDays, type CivilDate, civilDateOfParts, weekdayOf, yearOf } from '../calendar';
import type { ServiceSummary, SummaryPeriod } from './schema';

/** Days of a period, both included. */
export interface PeriodSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const monthOf = (day: CivilDate): number => Number(day.slice(5, 7));

/** The ISO week (Monday to Sunday) or the month that a factory-local day lies in. */
export function spanOf(period: SummaryPeriod, day: CivilDate): PeriodSpan {
  if (period === 'week') {
    const from = addDays(day, -((weekdayOf(day) + 6) % 7));
    return { from, to: addDays(from, 6) };
  }
  const from = civilDateOfParts(yearOf(day), monthOf(day), 1);
  return { from, to: addDays(nextMonth(from), -1) };
}

const nextMonth = (first: CivilDate): CivilDate => spanFrom(addDays(first, 31));
const spanFrom = (day: CivilDate): CivilDate => civilDateOfParts(yearOf(day), monthOf(day), 1);

/** The period before. */
export const spanBefore = (period: SummaryPeriod, { from }: PeriodSpan): PeriodSpan =>
  spanOf(period, addDays(from, -1));

/** The last `count` periods up to this one, the earliest first. */
export function spansUpTo(period: SummaryPeriod, span: PeriodSpan, count: number): readonly PeriodSpan[] {
  const spans = [span];
  for (let first = span; spans.length < count; spans.unshift(first)) first = spanBefore(period, first);
  return spans;
}

/** What a period is called: `2026-W46` (ISO 8601), `2026-11`. */
export function nameOfSpan(period: SummaryPeriod, { from }: PeriodSpan): string {
  if (period === 'month') return from.slice(0, 7);
  // The year of a week is its Thursday's.
  const year = yearOf(addDays(from, 3));
  const first = spanOf('week', civilDateOfParts(year, 1, 4)).from;
  const week = Math.round((Date.parse(from) - Date.parse(first)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The days a summary is about; null while they are not chosen. */
export const spanOfSummary = ({
  period,
  from,
}: Pick<ServiceSummary, 'period' | 'from'>): PeriodSpan | null =>
  period === null || from === null ? null : spanOf(period, from);
