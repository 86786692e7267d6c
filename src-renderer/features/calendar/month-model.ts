import type { ActionRow, CalendarDue, RecordDateRow } from '@shared/contract';
import type { CivilDate } from '@shared/domain/calendar';

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
