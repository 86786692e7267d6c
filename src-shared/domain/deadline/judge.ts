import {
  civilDateAt,
  type DayLookup,
  daysBetween,
  epochOf,
  type WorkCalendar,
  workingDaysBetween,
} from '../calendar';
import { momentOf, targetOf } from './target';
import type { Countdown, DeadlineRules, Done, Due, Extension, Standing, Target } from './types';

const minute = 60_000;
const hour = 3_600_000;

/** Minutes between the done time and its entry; negative when the done time lies in the future of the entry. */
export const entryLagMinutes = (done: Pick<Done, 'doneAt' | 'enteredAt'>): number =>
  (epochOf(done.enteredAt) - epochOf(done.doneAt)) / minute;

/** An actual time before the minute of its entry needs proof: a file, or named person and way (decisions.md, Done means). */
export const needsProof = (done: Pick<Done, 'doneAt' | 'enteredAt'>): boolean => entryLagMinutes(done) > 0;

/**
 * How a milestone stands at `now` (epoch milliseconds). Give the original due or an agreed one; on-time is reported against both.
 * Late by its own date is late, proof or not; in time but entered afterwards without proof is unproven, not on time.
 */
export const judge = (due: Target | null, done: Done | null, now: number): Standing => {
  if (due === null) return 'none';
  if (done !== null) {
    if (epochOf(done.doneAt) >= due.endsAt) return 'late';
    return needsProof(done) && !done.hasProof ? 'unproven' : 'on-time';
  }
  if (now >= due.endsAt) return 'overdue';
  return civilDateAt(now, due.timeZone) === due.day ? 'due-today' : 'not-due';
};

/**
 * The date that holds after extensions: the last one agreed, when it is later than the original, which itself never changes.
 * Give only extensions with reason, approver and the customer's consent.
 */
export const agreedDue = (
  due: Due,
  extensions: readonly Extension[],
  rules: Pick<DeadlineRules, 'timeZone' | 'closingTime'>,
): { readonly original: Due; readonly agreed: Target; readonly isExtended: boolean } => {
  const latest = extensions.reduce<Extension | null>(
    (last, next) => (last === null || epochOf(next.agreedAt) >= epochOf(last.agreedAt) ? next : last),
    null,
  );
  const agreed = latest === null ? due : targetOf(latest.until, rules);
  const isExtended = momentOf(agreed) > momentOf(due);
  return { original: due, agreed: isExtended ? agreed : due, isExtended };
};

/** Working days between two days in either direction, the earlier one not counted. */
const workingDaysApart = (a: string, b: string, lookup: DayLookup): number =>
  a <= b ? workingDaysBetween(a, b, lookup) : workingDaysBetween(b, a, lookup);

/**
 * Time to (or since) closing time of the due day, or the instant: minutes under an hour, hours up to a day (both rounded so that never
 * more time is promised than there is), else days by date, in the firm's working days where the rule counts them.
 */
export const countdown = (
  due: Target & { readonly rule?: Due['rule'] },
  now: number,
  calendar: Pick<WorkCalendar, 'fact'>,
): Countdown => {
  const isOver = now > due.aimsAt;
  const isOverdue = now >= due.endsAt;
  const distance = Math.abs(due.aimsAt - now);
  if (distance < hour) return { unit: 'minutes', amount: Math.floor(distance / minute), isOver, isOverdue };
  if (distance <= 24 * hour) return { unit: 'hours', amount: Math.floor(distance / hour), isOver, isOverdue };
  const today = civilDateAt(now, due.timeZone);
  const aimDay = civilDateAt(due.aimsAt, due.timeZone);
  if (due.rule?.kind === 'working-days') {
    const amount = workingDaysApart(today, aimDay, calendar.fact);
    if (amount > 0) return { unit: 'working-days', amount, isOver, isOverdue };
  }
  return { unit: 'days', amount: Math.abs(daysBetween(today, aimDay)), isOver, isOverdue };
};
