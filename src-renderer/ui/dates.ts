import {
  type CivilDate,
  civilDateAt,
  epochOf,
  type Instant,
  isInstant,
  toInstant,
  weekdayOf,
} from '@shared/domain/calendar';
import type { Texts } from '@shared/text';

/** `2026-11-25 周三`. */
export const dayText = (date: CivilDate, texts: Texts): string =>
  `${date} ${texts.choices.weekday[weekdayOf(date)]}`;

/** `2026-11-25 周三 14:05`, on the factory's clock. */
export const instantText = (instant: Instant, texts: Texts, timeZone: string): string => {
  const local = toInstant(epochOf(instant), timeZone);
  return `${dayText(local.slice(0, 10), texts)} ${local.slice(11, 16)}`;
};

/** A due: an instant with its time, or a day. */
export const dueText = (due: string, texts: Texts, timeZone: string): string =>
  isInstant(due) ? instantText(due, texts, timeZone) : dayText(due, texts);

/** `11-25 14:05` or `11-25` for narrow places; the year is added when it is not this year's. */
export const shortDue = (due: string, now: number, timeZone: string): string => {
  const local = isInstant(due) ? toInstant(epochOf(due), timeZone) : due;
  const isThisYear = local.slice(0, 4) === civilDateAt(now, timeZone).slice(0, 4);
  const day = isThisYear ? local.slice(5, 10) : local.slice(0, 10);
  return isInstant(due) ? `${day} ${local.slice(11, 16)}` : day;
};
