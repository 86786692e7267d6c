import type { ActionRow, CalendarDue, RecordDateRow } from '@shared/contract';
import { addDays, type CivilDate, civilDateOfParts, datesFrom, weekdayOf } from '@shared/domain/calendar';

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

/** Dues by the day that holds: the agreed one where there is an extension. Open ones first, then by number. */
export function byDay(
  dues: readonly CalendarDue[],
  withDone: boolean,
): ReadonlyMap<CivilDate, readonly CalendarDue[]> {
  const days = new Map<CivilDate, CalendarDue[]>();
  for (const due of dues) {
    if (!withDone && due.milestone.doneAt !== null) continue;
    const day = due.milestone.agreed?.day ?? due.milestone.day;
    days.set(day, [...(days.get(day) ?? []), due]);
  }
  const rank = ({ milestone }: CalendarDue): number => (milestone.doneAt === null ? 0 : 1);
  for (const list of days.values()) list.sort((a, b) => rank(a) - rank(b) || (a.number < b.number ? -1 : 1));
  return days;
}

/** Actions of reports by the day they are planned for. */
export function actionsByDay(
  actions: readonly ActionRow[],
  withDone: boolean,
): ReadonlyMap<CivilDate, readonly ActionRow[]> {
  const days = new Map<CivilDate, ActionRow[]>();
  for (const action of actions) {
    if (action.dueOn === null || (!withDone && action.doneOn !== null)) continue;
    days.set(action.dueOn, [...(days.get(action.dueOn) ?? []), action]);
  }
  return days;
}

/** What falls due in records, by its day; open ones first. */
export function datesByDay(
  rows: readonly RecordDateRow[],
  withDone: boolean,
): ReadonlyMap<CivilDate, readonly RecordDateRow[]> {
  const days = new Map<CivilDate, RecordDateRow[]>();
  for (const row of rows) {
    if (row.dueOn === null || (!withDone && row.date.done !== null)) continue;
    days.set(row.dueOn, [...(days.get(row.dueOn) ?? []), row]);
  }
  return days;
}
