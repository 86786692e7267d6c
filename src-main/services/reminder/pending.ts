import type { ReminderEntry } from '@shared/contract';
import { addDays, epochOf } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import {
  audienceOf,
  latestReminder,
  nextReminderAt,
  type OnDuty,
  onDutyOn,
  type Reminder,
  type ReminderReason,
  reminderDue,
  reminderListed,
  remindersOf,
} from '@shared/domain/reminder';
import type { Reader } from '../../data';
import { keptReminders, type StoredReminder } from '../../data/repositories/reminders';
import type { CallContext } from '../context';
import { gatherDated } from '../dated/gather';
import type { Environment, LoadEnvironment } from '../environment';

/** Nothing is reminded of longer before its day: more than any row of rest days. */
const reach = 20;
/** Before any record. */
const ever = '2000-01-01';
const minute = 60_000;

/** When this run of the program began, epoch milliseconds; null before it did. What came due before it came due meanwhile. */
export interface Run {
  startedAt: number | null;
}

export interface ReminderParts {
  readonly load: LoadEnvironment;
  readonly run: Readonly<Run>;
}

export interface Pending {
  /** In the operator's list now, in the order in which things fall due. */
  readonly waiting: readonly ReminderEntry[];
  /** Put off by him. */
  readonly snoozed: readonly ReminderEntry[];
  /** Not shown on the desktop yet. */
  readonly unshown: readonly ReminderEntry[];
  /** Open things of his whose day is today. */
  readonly dueToday: number;
  /** When something is next to be shown, epoch milliseconds; null when nothing within reach is. */
  readonly nextAt: number | null;
  /** There is more that is open than was read. */
  readonly isCut: boolean;
}

interface Watched {
  readonly thing: DatedThing;
  readonly reason: ReminderReason;
  readonly reminders: readonly Reminder[];
}

/** What the operator is reminded of now; nobody's things and departments' while nobody is chosen. */
export async function pendingReminders(
  db: Reader,
  { load, run }: ReminderParts,
  { operator, clock }: CallContext,
): Promise<Pending> {
  const environment = await load(db);
  const now = clock.now();
  const today = environment.day(now);
  const { things, isCut } = await gatherDated(db, environment, {
    from: ever,
    to: addDays(today, reach),
    isOpen: true,
  });
  const watched = things.flatMap((thing) => watchedBy(thing, environment, operator, today));
  const latest = watched.flatMap(({ reminders }) => latestReminder(reminders, now)?.key ?? []);
  const kept = await keptReminders(db, operator.id, latest);
  const entryOf = ({ thing, reason }: Watched, reminder: Reminder, until: string | null): ReminderEntry => ({
    key: reminder.key,
    step: reminder.step,
    since: environment.instant(reminder.at),
    thing,
    reason,
    onDuty: dutyOf(thing, environment, today),
    isMeanwhile: cameMeanwhile(reminder, kept.get(reminder.key), run),
    snoozedUntil: until,
    why: until === null ? '' : (kept.get(reminder.key)?.reason ?? ''),
  });
  const listed = watched.flatMap((one) => {
    const found = reminderListed(one.reminders, kept, now);
    return found === null ? [] : [entryOf(one, found.reminder, found.until)];
  });
  const unshown = watched.flatMap((one) => {
    const found = reminderDue(one.reminders, kept, now);
    return found === null ? [] : [entryOf(one, found, null)];
  });
  const moments = watched.flatMap(({ reminders }) => nextReminderAt(reminders, kept, now) ?? []);
  return {
    waiting: listed.filter(({ snoozedUntil }) => snoozedUntil === null),
    snoozed: listed.filter(({ snoozedUntil }) => snoozedUntil !== null),
    unshown,
    dueToday: watched.filter(({ thing, reason }) => thing.day === today && reason !== 'ladder').length,
    // One by one: a spread of thousands would not fit a call.
    nextAt: moments.reduce<number | null>((least, at) => (least === null || at < least ? at : least), null),
    isCut,
  };
}

function watchedBy(
  thing: DatedThing,
  { settings, rules, calendar }: Environment,
  operator: CallContext['operator'],
  today: string,
): readonly Watched[] {
  const audience = audienceOf(thing.owner, operator, settings, today);
  if (audience === null) return [];
  const { key, due, earliest } = thing;
  const reminders = remindersOf({ key, due, earliest: earliest ?? undefined }, settings.reminders, {
    timeZone: rules.timeZone,
    lookup: calendar.fact,
    closingTime: rules.closingTime,
  });
  return [
    {
      thing,
      reason: audience.reason,
      reminders: reminders.filter(({ step }) => audience.steps.includes(step)),
    },
  ];
}

/** Of the clock that runs through rest days, on one: who can act. */
function dutyOf({ what }: DatedThing, { settings, calendar }: Environment, today: string): OnDuty | null {
  if (what !== 'response' || calendar.fact(today).works) return null;
  const { dutyPerson, dutyPhone } = settings.intake;
  return onDutyOn(settings.reminders.roster, { person: dutyPerson, phone: dutyPhone }, today);
}

const wholeMinute = (at: number): number => at - (at % minute);

/** It came before this run began, and no run before showed it. */
function cameMeanwhile({ at }: Reminder, kept: StoredReminder | undefined, { startedAt }: Run): boolean {
  if (startedAt === null || at >= startedAt) return false;
  return (kept?.shownAt ?? null) === null || epochOf(kept?.shownAt ?? '') >= wholeMinute(startedAt);
}
