import { epochOf, type Instant } from '../calendar';
import type { Reminder } from './moments';

/** What is kept of a person's reminder: that it was shown, that he knows, or until when and why he put it off. */
export interface KeptReminder {
  readonly key: string;
  readonly shownAt: Instant | null;
  readonly snoozedUntil: Instant | null;
}

/** What of a thing's reminders stands in the list of a person. */
export interface ListedReminder {
  readonly reminder: Reminder;
  /** Put off until then; null while it waits for him. */
  readonly until: Instant | null;
}

/**
 * Of one thing's reminders the one to show now: the latest that has come, so that a PC switched on after a week says once what stands, and
 * not five times how it came to it. Null when that one was shown, is put off, or nothing has come yet.
 */
export function reminderDue(
  reminders: readonly Reminder[],
  kept: ReadonlyMap<string, KeptReminder>,
  now: number,
): Reminder | null {
  const latest = latestReminder(reminders, now);
  if (latest === null) return null;
  const known = kept.get(latest.key);
  if (known === undefined) return latest;
  if (known.snoozedUntil !== null) return epochOf(known.snoozedUntil) <= now ? latest : null;
  return known.shownAt === null ? latest : null;
}

/** The last of one thing's reminders that has come; null before the first. */
export const latestReminder = (reminders: readonly Reminder[], now: number): Reminder | null =>
  reminders
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at)
    .at(-1) ?? null;

/**
 * Of one thing's reminders what a person's list says now: the latest that has come, until he says that he knows. What he put off is
 * superseded by the next step.
 */
export function reminderListed(
  reminders: readonly Reminder[],
  kept: ReadonlyMap<string, KeptReminder & { readonly seenAt: Instant | null }>,
  now: number,
): ListedReminder | null {
  const reminder = latestReminder(reminders, now);
  if (reminder === null) return null;
  const known = kept.get(reminder.key);
  if (known === undefined) return { reminder, until: null };
  if (known.seenAt !== null) return null;
  const until = known.snoozedUntil;
  return { reminder, until: until !== null && epochOf(until) > now ? until : null };
}

/** When anything of these is next to be shown, epoch milliseconds; null when nothing is to come. */
export function nextReminderAt(
  reminders: readonly Reminder[],
  kept: ReadonlyMap<string, KeptReminder>,
  now: number,
): number | null {
  const moments = reminders.flatMap(({ key, at }) => {
    const until = kept.get(key)?.snoozedUntil ?? null;
    return [at, ...(until === null ? [] : [epochOf(until)])].filter((moment) => moment > now);
  });
  return moments.length === 0 ? null : Math.min(...moments);
}
