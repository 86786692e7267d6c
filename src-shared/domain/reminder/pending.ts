import { epochOf, type Instant } from '../calendar';
import type { Reminder } from './moments';

/** What is kept of a reminder: that it was shown, or put off until a moment with the reason. */
export interface KeptReminder {
  readonly key: string;
  readonly shownAt: Instant | null;
  readonly snoozedUntil: Instant | null;
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
  const latest = [...reminders]
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (latest === undefined) return null;
  const known = kept.get(latest.key);
  if (known === undefined) return latest;
  if (known.snoozedUntil !== null) return epochOf(known.snoozedUntil) <= now ? latest : null;
  return known.shownAt === null ? latest : null;
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
