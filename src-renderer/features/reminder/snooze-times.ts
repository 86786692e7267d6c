import {
  addDays,
  civilDateAt,
  type DayLookup,
  epochOf,
  type Instant,
  instantFromWall,
  rollForward,
  toInstant,
} from '@shared/domain/calendar';
import type { DeadlineRules } from '@shared/domain/deadline';

export type SnoozeChoice = 'hour' | 'closing' | 'next-day' | 'other';

interface SnoozeClock {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly rules: Pick<DeadlineRules, 'timeZone' | 'closingTime'>;
  readonly lookup: DayLookup;
  /** `HH:mm` */
  readonly dayStart: string;
}

const hour = 3_600_000;
/** 下班前: early enough to act. */
const beforeClosing = 30 * 60_000;

/** Until when each choice puts off. */
export function untilOf(
  choice: Exclude<SnoozeChoice, 'other'>,
  { now, rules, lookup, dayStart }: SnoozeClock,
): Instant {
  const { timeZone, closingTime } = rules;
  const today = civilDateAt(now, timeZone);
  if (choice === 'hour') return toInstant(now + hour, timeZone);
  if (choice === 'closing')
    return toInstant(epochOf(instantFromWall(today, closingTime, timeZone)) - beforeClosing, timeZone);
  return instantFromWall(rollForward(addDays(today, 1), lookup).date, dayStart, timeZone);
}

/** 今天下班前 only while it is to come. */
export const snoozeChoices = (clock: SnoozeClock): readonly SnoozeChoice[] => [
  'hour',
  ...(epochOf(untilOf('closing', clock)) > clock.now ? (['closing'] as const) : []),
  'next-day',
  'other',
];
