import {
  addDays,
  type CivilDate,
  type DayLookup,
  epochOf,
  epochOfWall,
  type Instant,
  isInstant,
  rollForward,
  workingDayBefore,
} from '../calendar';
import type { ReminderRules } from './rules';

/** Why somebody is reminded now, in the order in which it comes; the last two climb the ladder owner → 审核人 → 管理员. */
export const reminderSteps = ['before', 'due', 'overdue', 'reviewer', 'administrator'] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/** An open thing that falls due. */
export interface Remindable {
  /** Names the thing for ever, whatever its due: `complaint:ID:response`. */
  readonly key: string;
  /** The due that holds: a moment, or a day that lasts until its end. */
  readonly due: CivilDate | Instant;
  /** 最早, while the due is provisional: reminders go by it. */
  readonly earliest?: CivilDate | Instant | undefined;
}

export interface Reminder {
  /** One step of one thing for one due: shown once, whatever is restarted; a due that moves is reminded of anew. */
  readonly key: string;
  readonly step: ReminderStep;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What the moments are worked out by. */
export interface ReminderClock {
  readonly timeZone: string;
  readonly lookup: DayLookup;
  /** End of the working day, `HH:mm`. */
  readonly closingTime: string;
}

const hour = 3_600_000;

/** The moments at which a thing is reminded of while nobody acts, ascending (decisions.md, Deadlines; TSP01 5.3.5). */
export function remindersOf(
  thing: Remindable,
  rules: ReminderRules,
  clock: ReminderClock,
): readonly Reminder[] {
  const due = thing.earliest ?? thing.due;
  const at = isInstant(due) ? momentsOfClock(due, rules) : momentsOfDay(due, rules, clock);
  return reminderSteps.map((step) => ({ key: `${thing.key}|${due}|${step}`, step, at: at[step] }));
}

type Moments = Readonly<Record<ReminderStep, number>>;

/** A clock that runs through nights and rest days: some hours before, at its end, and an hour after it. */
function momentsOfClock(due: Instant, rules: ReminderRules): Moments {
  const end = epochOf(due);
  return {
    before: end - rules.hoursBefore * hour,
    due: end,
    overdue: end + hour,
    ...ladder(end, rules),
  };
}

/**
 * A day: at the start of the working day, at its close, and on the morning of the next one, from which the ladder counts. A rest day is
 * reminded of on the last working day before it, when somebody is there to act.
 */
function momentsOfDay(due: CivilDate, rules: ReminderRules, clock: ReminderClock): Moments {
  const { lookup, timeZone, closingTime } = clock;
  const day = lookup(due).works ? due : workingDayBefore(due, lookup);
  const overdue = epochOfWall(rollForward(addDays(due, 1), lookup).date, rules.dayStart, timeZone);
  return {
    before: epochOfWall(day, rules.dayStart, timeZone),
    due: epochOfWall(day, closingTime, timeZone),
    overdue,
    ...ladder(overdue, rules),
  };
}

const ladder = (
  from: number,
  { reviewerAfterHours, administratorAfterHours }: ReminderRules,
): Pick<Moments, 'reviewer' | 'administrator'> => ({
  reviewer: from + reviewerAfterHours * hour,
  administrator: from + administratorAfterHours * hour,
});
