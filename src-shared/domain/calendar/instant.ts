import { addDays, civilDateOfDayNumber, dayNumberOf, isCivilDate } from './civil-date';
import type { CivilDate, Instant } from './types';

const minute = 60_000;
const day = 86_400_000;
const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)([+-])(0\d|1[0-4]):([0-5]\d)$/;
const wallTimePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** True for `YYYY-MM-DDTHH:mm±hh:mm` with a real day, minute precision, and an offset always present. */
export const isInstant = (value: unknown): value is Instant => {
  if (typeof value !== 'string') return false;
  return instantPattern.test(value) && isCivilDate(value.slice(0, 10));
};

/** True for a wall-clock time `HH:mm`, 00:00 to 23:59. */
export const isWallTime = (value: unknown): value is string =>
  typeof value === 'string' && wallTimePattern.test(value);

/** Epoch milliseconds of an instant. @throws RangeError when it is not one */
export const epochOf = (instant: Instant): number => {
  if (!isInstant(instant)) throw new RangeError(`not an instant with offset: ${String(instant)}`);
  const sign = instant.charAt(16) === '-' ? -1 : 1;
  const offset = sign * (Number(instant.slice(17, 19)) * 60 + Number(instant.slice(20, 22)));
  const wall = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
  return dayNumberOf(instant.slice(0, 10)) * day + (wall - offset) * minute;
};

interface ZoneClock {
  readonly format: Intl.DateTimeFormat;
  /** Offset minutes by UTC day, for days on which the offset does not change; null for days on which it does. */
  readonly offsetByDay: Map<number, number | null>;
}

const clocks = new Map<string, ZoneClock>();

const clockOf = (timeZone: string): ZoneClock => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const clock: ZoneClock = { format, offsetByDay: new Map() };
  clocks.set(timeZone, clock);
  return clock;
};

/** Asks the platform's time zone data; offsets with seconds (local mean time before 1901) are rounded to minutes. */
const askOffset = (clock: ZoneClock, epochMs: number): number => {
  const parts = new Map(clock.format.formatToParts(epochMs).map(({ type, value }) => [type, value] as const));
  const date = `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
  const seconds =
    Number(parts.get('hour')) * 3600 + Number(parts.get('minute')) * 60 + Number(parts.get('second'));
  const wall = dayNumberOf(date) * day + seconds * 1000;
  return Math.round((wall - Math.floor(epochMs / 1000) * 1000) / minute);
};

/** True for a zone name the platform knows (`Asia/Shanghai`). */
export const isTimeZone = (value: unknown): value is string => {
  if (typeof value !== 'string' || value === '') return false;
  try {
    clockOf(value);
    return true;
  } catch {
    return false;
  }
};

/**
 * The zone's offset from UTC in minutes at a moment. The PC's own zone never takes part.
 * @throws RangeError for an unknown zone or a moment that is no number
 */
export const offsetMinutesAt = (epochMs: number, timeZone: string): number => {
  const clock = clockOf(timeZone);
  const dayNumber = Math.floor(epochMs / day);
  const known = clock.offsetByDay.get(dayNumber);
  if (typeof known === 'number') return known;
  if (known === undefined) {
    const first = askOffset(clock, dayNumber * day);
    const isConstant = first === askOffset(clock, (dayNumber + 1) * day);
    clock.offsetByDay.set(dayNumber, isConstant ? first : null);
    if (isConstant) return first;
  }
  return askOffset(clock, epochMs);
};

const pad = (value: number): string => String(value).padStart(2, '0');

const wallTimeOfMinutes = (minutes: number): string =>
  `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** A moment as the factory's wall clock shows it, cut to the minute: `YYYY-MM-DDTHH:mm+08:00`. */
export const toInstant = (epochMs: number, timeZone: string): Instant => {
  const offset = offsetMinutesAt(epochMs, timeZone);
  const wallMinutes = Math.floor(epochMs / minute) + offset;
  const dayNumber = Math.floor(wallMinutes / 1440);
  const time = wallTimeOfMinutes(wallMinutes - dayNumber * 1440);
  return `${civilDateOfDayNumber(dayNumber)}T${time}${offset < 0 ? '-' : '+'}${wallTimeOfMinutes(Math.abs(offset))}`;
};

/** So many clock hours later, through nights and rest days, on the factory's clock. */
export const addHours = (instant: Instant, hours: number, timeZone: string): Instant =>
  toInstant(epochOf(instant) + hours * 60 * minute, timeZone);

/** The factory-local day on which an instant lies, whatever offset it was written with. */
export const civilDateOf = (instant: Instant, timeZone: string): CivilDate =>
  civilDateAt(epochOf(instant), timeZone);

/** The factory-local day of a moment. */
export const civilDateAt = (epochMs: number, timeZone: string): CivilDate =>
  toInstant(epochMs, timeZone).slice(0, 10);

/** The factory's wall-clock time `HH:mm` of an instant. */
export const wallTimeOf = (instant: Instant, timeZone: string): string =>
  toInstant(epochOf(instant), timeZone).slice(11, 16);

/**
 * Epoch milliseconds of a wall-clock time. Where clocks jump over it (summer time begins) it is read with the offset
 * from before the jump; where it comes twice (summer time ends) the first is meant, so no date ever becomes later by it.
 */
export const epochOfWall = (date: CivilDate, time: string, timeZone: string): number => {
  if (!isCivilDate(date)) throw new RangeError(`not a calendar day: ${String(date)}`);
  if (!isWallTime(time)) throw new RangeError(`not a wall-clock time HH:mm: ${String(time)}`);
  const wall = dayNumberOf(date) * day + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * minute;
  const offsetBefore = offsetMinutesAt(wall - day, timeZone);
  const offsetAfter = offsetMinutesAt(wall + day, timeZone);
  const before = wall - offsetBefore * minute;
  if (offsetBefore === offsetAfter) return before;
  const after = wall - offsetAfter * minute;
  const isRead = (epoch: number): boolean => epoch + offsetMinutesAt(epoch, timeZone) * minute === wall;
  const readings = [before, after].filter(isRead);
  return readings.length > 0 ? Math.min(...readings) : before;
};

/** The instant of a wall-clock time in a zone; see `epochOfWall` for the hours of a clock change. */
export const instantFromWall = (date: CivilDate, time: string, timeZone: string): Instant =>
  toInstant(epochOfWall(date, time, timeZone), timeZone);

/** Epoch milliseconds at which a day begins in a zone. */
export const startOfDay = (date: CivilDate, timeZone: string): number => epochOfWall(date, '00:00', timeZone);

/** Epoch milliseconds at which a day ends (24:00, 民法典 203 第二款), that is, the next one begins. */
export const endOfDay = (date: CivilDate, timeZone: string): number => startOfDay(addDays(date, 1), timeZone);
