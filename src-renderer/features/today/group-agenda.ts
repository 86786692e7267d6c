import { addDays, type CivilDate, civilDateAt, type WorkCalendar } from '@shared/domain/calendar';
import type { RegisterMilestone, RegisterRow } from '@shared/domain/complaint';
import type { MilestoneKind } from '@shared/domain/deadline';

export const groupKeys = ['overdue', 'today', 'weekend', 'next', 'customer', 'department', 'later'] as const;
export type GroupKey = (typeof groupKeys)[number];

/** One line of the workbench: a complaint with the milestone to reach next. */
export interface AgendaItem {
  readonly row: RegisterRow;
  readonly kind: MilestoneKind;
  readonly milestone: RegisterMilestone;
}

export interface Agenda {
  readonly groups: { readonly [K in GroupKey]: readonly AgendaItem[] };
  readonly today: CivilDate;
  readonly nextWorkday: CivilDate;
  /** The last day before the next working day, when rest days lie between; else null. */
  readonly lastRestDay: CivilDate | null;
}

/**
 * Sorts open complaints into the one list of 今天: the date decides first (overdue, today, rest days, next working day), then whose
 * turn it is. A provisional date counts by its earliest day, as reminders do. Rows must come soonest first.
 */
export function groupAgenda(
  rows: readonly RegisterRow[],
  now: number,
  calendar: Pick<WorkCalendar, 'fact'>,
  timeZone: string,
): Agenda {
  const today = civilDateAt(now, timeZone);
  const nextWorkday = nextWorkingDay(today, calendar);
  const lastRestDay = addDays(nextWorkday, -1) > today ? addDays(nextWorkday, -1) : null;
  const groups: Record<GroupKey, AgendaItem[]> = {
    overdue: [],
    today: [],
    weekend: [],
    next: [],
    customer: [],
    department: [],
    later: [],
  };
  for (const row of rows) {
    const item = itemOf(row);
    if (item !== null) groups[groupOf(item, now, today, nextWorkday)].push(item);
  }
  return { groups, today, nextWorkday, lastRestDay };
}

/** The complaint's next open milestone; null when no clock runs any more. */
const itemOf = (row: RegisterRow): AgendaItem | null =>
  row.next === null || row.milestones === null
    ? null
    : { row, kind: row.next.kind, milestone: row.milestones[row.next.kind] };

function groupOf(
  { row, milestone }: AgendaItem,
  now: number,
  today: CivilDate,
  nextWorkday: CivilDate,
): GroupKey {
  const target = milestone.agreed ?? milestone;
  const day = milestone.agreed === null ? (milestone.earliest ?? milestone.day) : milestone.agreed.day;
  if (now >= target.endsAt) return 'overdue';
  if (day <= today) return 'today';
  if (day < nextWorkday) return 'weekend';
  if (day === nextWorkday) return 'next';
  if (row.turn.who === 'customer') return 'customer';
  return row.turn.who === 'department' ? 'department' : 'later';
}

/** A calendar that never works again would be refused where it is built; ten years is far beyond any. */
function nextWorkingDay(today: CivilDate, calendar: Pick<WorkCalendar, 'fact'>): CivilDate {
  for (let step = 1; step < 3660; step += 1) {
    const day = addDays(today, step);
    if (calendar.fact(day).works) return day;
  }
  return addDays(today, 1);
}
