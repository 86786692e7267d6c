import {
  addDays,
  type CivilDate,
  civilDateOfParts,
  monthOf,
  stepMonth,
  weekdayOf,
  weeksOf,
  yearOf,
} from '@shared/domain/calendar';

/** 月 · 周 · 日程 · 年. */
export const calendarViews = ['month', 'week', 'agenda', 'year'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Civil dates, both included. */
export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** So many days stand in the agenda. */
export const agendaDays = 30;

export const mondayOf = (date: CivilDate): CivilDate => addDays(date, -((weekdayOf(date) + 6) % 7));

/** The days a view shows when it looks at a date: whole weeks of its month, its week, the days from it on, its year. */
export function spanOf(view: CalendarView, date: CivilDate): Span {
  switch (view) {
    case 'month': {
      const weeks = weeksOf(monthOf(date));
      return { from: weeks[0]?.[0] ?? date, to: weeks.at(-1)?.[6] ?? date };
    }
    case 'week':
      return { from: mondayOf(date), to: addDays(mondayOf(date), 6) };
    case 'agenda':
      return { from: date, to: addDays(date, agendaDays - 1) };
    case 'year':
      return { from: `${yearOf(date)}-01-01`, to: `${yearOf(date)}-12-31` };
  }
}

/** The days that are counted in the head: a month's own, not those of its neighbours. */
export function ownSpanOf(view: CalendarView, date: CivilDate): Span {
  if (view !== 'month') return spanOf(view, date);
  const { year, month } = monthOf(date);
  const next = stepMonth({ year, month }, 1);
  const from = civilDateOfParts(year, month, 1);
  return { from, to: addDays(civilDateOfParts(next.year, next.month, 1), -1) };
}

/** The date looked at a page on or back; where that page holds today, today. */
export function turned(view: CalendarView, date: CivilDate, step: number, today: CivilDate): CivilDate {
  const next = turnedDate(view, date, step);
  const { from, to } = ownSpanOf(view, next);
  return view !== 'agenda' && from <= today && today <= to ? today : next;
}

function turnedDate(view: CalendarView, date: CivilDate, step: number): CivilDate {
  switch (view) {
    case 'month': {
      const { year, month } = stepMonth(monthOf(date), step);
      return civilDateOfParts(year, month, 1);
    }
    case 'week':
      return addDays(mondayOf(date), 7 * step);
    case 'agenda':
      return addDays(date, agendaDays * step);
    case 'year':
      return civilDateOfParts(yearOf(date) + step, 1, 1);
  }
}

/** The months that a span touches, `2026-11`. */
export function monthsOf({ from, to }: Span): readonly string[] {
  const months: string[] = [];
  for (let at = monthOf(from); ; at = stepMonth(at, 1)) {
    const month = civilDateOfParts(at.year, at.month, 1).slice(0, 7);
    if (month > to.slice(0, 7)) return months;
    months.push(month);
  }
}
