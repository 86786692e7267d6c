import { type CivilDate, civilDateOf } from '../calendar';
import { afterInterval, type ContactIntervals, defaultCareRules } from './intervals';
import type { CarePlan } from './schema';

export interface NextContact {
  /** By the interval; null without a grade or anything to count from. */
  readonly derived: CivilDate | null;
  /** The one that counts: where it was moved with a reason, else the derived one. */
  readonly due: CivilDate | null;
  readonly isMoved: boolean;
  /** The contact it counts from; null where the plan's first day does. */
  readonly lastOn: CivilDate | null;
}

/** The factory's day of the last contact done, before the plan or in it. */
export function lastContactOf({ contacts, lastContactOn }: CarePlan, timeZone: string): CivilDate | null {
  const done = contacts.flatMap(({ doneAt }) => (doneAt === null ? [] : [civilDateOf(doneAt, timeZone)]));
  return [...done, ...(lastContactOn === null ? [] : [lastContactOn])].sort().at(-1) ?? null;
}

/**
 * When the customer is to be contacted next: an interval of his grade after the last contact, never before the plan begins; after a
 * move with its reason on the day moved to, as long as it is that very day that would be due.
 */
export function nextContact(
  plan: CarePlan,
  timeZone: string,
  intervals: ContactIntervals = defaultCareRules.intervals,
): NextContact {
  const lastOn = lastContactOf(plan, timeZone);
  const derived = derivedDue(plan, lastOn, intervals);
  const { from, to, reason } = plan.move;
  const isMoved = derived !== null && to !== null && from === derived && reason.trim() !== '';
  return { derived, due: isMoved ? to : derived, isMoved, lastOn };
}

function derivedDue(
  { grade, from }: CarePlan,
  lastOn: CivilDate | null,
  intervals: ContactIntervals,
): CivilDate | null {
  const start = lastOn ?? from;
  if (grade === null || start === null) return null;
  const due = afterInterval(start, intervals[grade]);
  return from !== null && due < from ? from : due;
}

/** A plan as it may be kept: a move is of the day that is due without it, whatever was typed. */
export function withMoveOf(
  before: CarePlan | null,
  plan: CarePlan,
  timeZone: string,
  intervals: ContactIntervals,
): CarePlan {
  const { to } = plan.move;
  if (to === null) return { ...plan, move: { from: null, to: null, reason: '' } };
  const was = before?.move ?? { from: null, to: null, reason: '' };
  const isNew = was.to !== to || was.reason !== plan.move.reason || was.from === null;
  const from = isNew ? nextContact(plan, timeZone, intervals).derived : was.from;
  return { ...plan, move: { ...plan.move, from } };
}
