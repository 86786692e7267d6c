import { addDays, type CivilDate, civilDateAt, countWorkingDays, type WorkCalendar } from '../calendar';
import type { RegisterRow } from '../complaint';
import { type DeadlineRules, targetOf } from '../deadline';
import { endingKinds } from '../record-date';
import { inOrder, milestoneThing, type Staff, watchedDay } from './things';
import { type DatedKind, type DatedThing, datedKinds } from './types';

/**
 * The groups of 工作台 in the order of urgency. A thing stands in exactly one, by this rule:
 *
 * 1. Everything open stands by its date while that is near: 逾期, 今天, 周末到期 (rest days before the next working day), 接下来3个工作日.
 *    A provisional date counts by 最早, as reminders do.
 * 2. Later, a complaint stands where its turn is: 轮到顾客, 轮到部门, else 以后.
 * 3. Later, a thing of a record stands with its sort: 承诺, 措施 (with answers awaited), 资格/到期; a visit of this month in 本月访问,
 *    where those done this month stand, too; the rest in 以后.
 *
 * Within a group complaints come first, for a customer waits behind each of their clocks; then by what is due first.
 *
 * What is further ahead than `aheadDays` (an end: the ⚙ days) is not on the desk yet; clocks of complaints always are.
 */
export const deskGroups = [
  'overdue',
  'today',
  'weekend',
  'next',
  'customer',
  'department',
  'promise',
  'measure',
  'ending',
  'visit',
  'later',
] as const;
export type DeskGroup = (typeof deskGroups)[number];

/** Days ahead in which a thing of a record stands on the desk. */
export const aheadDays = 30;
const nextWorkdays = 3;

/** One line of the workbench; `row` of a complaint, with the milestone to reach next. */
export interface DeskItem {
  readonly thing: DatedThing;
  readonly row: RegisterRow | null;
}

/** What the groups depend on. */
export interface DeskClock {
  /** Epoch ms. */
  readonly now: number;
  readonly calendar: Pick<WorkCalendar, 'fact'>;
  readonly rules: DeadlineRules;
  /** ⚙ Days in which an end is warned of. */
  readonly warnDays: number;
}

export interface Workbench {
  readonly groups: { readonly [K in DeskGroup]: readonly DeskItem[] };
  readonly today: CivilDate;
  readonly nextWorkday: CivilDate;
  /** The last of the next three working days. */
  readonly lastWorkday: CivilDate;
  /** The last day before the next working day, when rest days lie between; else null. */
  readonly lastRestDay: CivilDate | null;
}

const promiseKinds: readonly DatedKind[] = ['promise', 'answer'];
const measureKinds: readonly DatedKind[] = ['action', 'measure', 'task-answer'];
export const visitKinds: readonly DatedKind[] = ['planned-visit', 'next-visit'];
const ends: readonly DatedKind[] = endingKinds;

/** Everything dated but the clocks of complaints, which stand on the desk as one line a complaint. */
export const deskKinds: readonly DatedKind[] = datedKinds.slice(4);

/** Each open complaint with the milestone to reach next; none where no clock runs any more. */
export const complaintItems = (rows: readonly RegisterRow[], staff: Staff): readonly DeskItem[] =>
  rows.flatMap((row) => {
    const thing = row.next === null ? null : milestoneThing(row, row.next.kind, staff);
    return thing === null ? [] : [{ thing, row }];
  });

/** Sorts what is dated into the groups of 工作台; a thing given twice stands there once. */
export function groupDesk(items: readonly DeskItem[], clock: DeskClock): Workbench {
  const days = deskDays(clock);
  const groups = Object.fromEntries(deskGroups.map((key) => [key, [] as DeskItem[]])) as Record<
    DeskGroup,
    DeskItem[]
  >;
  for (const item of inRank(items)) {
    const group = groupOf(item, days, clock);
    if (group !== null) groups[group].push(item);
  }
  return { groups, ...days };
}

/** Of an operator himself and of those for whom he stands in; what names nobody of the firm is everybody's. */
export const isMine = (
  { thing }: DeskItem,
  names: readonly string[],
  isPerson: (name: string) => boolean,
): boolean => names.includes(thing.owner) || !isPerson(thing.owner);

function inRank(items: readonly DeskItem[]): readonly DeskItem[] {
  const known = new Map(items.map((item) => [item.thing.key, item]));
  const byDue = inOrder([...known.values()].map(({ thing }) => thing)).flatMap(
    ({ key }) => known.get(key) ?? [],
  );
  return [...byDue.filter(({ row }) => row !== null), ...byDue.filter(({ row }) => row === null)];
}

type DeskDays = Omit<Workbench, 'groups'>;

function deskDays({ now, calendar, rules }: DeskClock): DeskDays {
  const today = civilDateAt(now, rules.timeZone);
  const nextWorkday = countWorkingDays(today, 1, calendar.fact).date;
  const lastWorkday = countWorkingDays(today, nextWorkdays, calendar.fact).date;
  const before = addDays(nextWorkday, -1);
  return { today, nextWorkday, lastWorkday, lastRestDay: before > today ? before : null };
}

/** Null where it is not on the desk: done, or too far ahead. */
function groupOf(item: DeskItem, days: DeskDays, { now, rules, warnDays }: DeskClock): DeskGroup | null {
  const { thing } = item;
  const { today } = days;
  if (!thing.isOpen) return thing.done !== null && isVisitOf(today, thing) ? 'visit' : null;
  const day = watchedDay(thing);
  // The end of a day far ahead need not be worked out, for there may be thousands.
  if (thing.day <= today && now >= targetOf(thing.due, rules).endsAt) return 'overdue';
  if (day <= today) return 'today';
  if (day < days.nextWorkday) return 'weekend';
  if (day <= days.lastWorkday) return 'next';
  return item.row === null ? laterOf(thing, today, warnDays) : turnOf(item.row);
}

const turnOf = ({ turn: { who } }: RegisterRow): DeskGroup =>
  who === 'customer' || who === 'department' ? who : 'later';

function laterOf(thing: DatedThing, today: CivilDate, warnDays: number): DeskGroup | null {
  if (isVisitOf(today, thing)) return 'visit';
  const isEnd = ends.includes(thing.what);
  if (watchedDay(thing) > addDays(today, isEnd ? warnDays : aheadDays)) return null;
  if (isEnd) return 'ending';
  if (promiseKinds.includes(thing.what)) return 'promise';
  return measureKinds.includes(thing.what) ? 'measure' : 'later';
}

const isVisitOf = (today: CivilDate, { what, day }: DatedThing): boolean =>
  visitKinds.includes(what) && day.slice(0, 7) === today.slice(0, 7);
