import { addDays, civilDateOfParts, datesFrom, weekdayOf } from './civil-date';
import type { CivilDate } from './types';

/** A month of a year, 1–12. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

export const monthOf = (date: CivilDate): Month => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
});

export const stepMonth = ({ year, month }: Month, step: number): Month => {
  const index = year * 12 + month - 1 + step;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
};

/** The whole weeks, Monday first, that hold a month. */
export function weeksOf({ year, month }: Month): readonly (readonly CivilDate[])[] {
  const first = civilDateOfParts(year, month, 1);
  const following = stepMonth({ year, month }, 1);
  const last = addDays(civilDateOfParts(following.year, following.month, 1), -1);
  const from = addDays(first, -((weekdayOf(first) + 6) % 7));
  const to = addDays(last, (7 - weekdayOf(last)) % 7);
  const days = datesFrom(from, to);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

export const isInMonth = (date: CivilDate, { year, month }: Month): boolean => {
  const own = monthOf(date);
  return own.year === year && own.month === month;
};
