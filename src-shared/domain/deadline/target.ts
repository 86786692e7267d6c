import {
  type CivilDate,
  civilDateOf,
  endOfDay,
  epochOf,
  epochOfWall,
  type Instant,
  isInstant,
  toInstant,
} from '../calendar';
import type { DeadlineRules, Target } from './types';

const minute = 60_000;

/** The moment for comparing two targets, epoch milliseconds: 24:00 of the day, or the instant itself. */
export const momentOf = ({ due, endsAt }: Pick<Target, 'due' | 'endsAt'>): number =>
  due.length > 'YYYY-MM-DD'.length ? endsAt - minute : endsAt;

/**
 * Gives a date or instant its judging moments: on time is judged to 24:00 of the day (an instant: to the end of its minute), countdown
 * and reminders go to closing time of the due day, or of 最早.
 */
export const targetOf = (
  due: Instant | CivilDate,
  rules: Pick<DeadlineRules, 'timeZone' | 'closingTime'>,
  earliest: CivilDate | null = null,
): Target => {
  const { timeZone, closingTime } = rules;
  if (isInstant(due)) {
    const epoch = epochOf(due);
    const local = toInstant(epoch, timeZone);
    return { due: local, day: civilDateOf(due, timeZone), timeZone, endsAt: epoch + minute, aimsAt: epoch };
  }
  const aimDay = earliest ?? due;
  return {
    due,
    day: due,
    timeZone,
    endsAt: endOfDay(due, timeZone),
    aimsAt: epochOfWall(aimDay, closingTime, timeZone),
  };
};
