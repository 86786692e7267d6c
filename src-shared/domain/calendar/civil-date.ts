import type { CivilDate } from './types';

/** Which weekday a day is; 0 is Sunday, as in `CompanyCalendar.worksOnWeekday`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const civilDatePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const daysPerEra = 146_097;
const daysFromYearZeroToEpoch = 719_468;

const zero = 48;

/** Two digits as a number; this is the innermost step of every count, so it makes no substrings. */
const twoDigitsAt = (text: string, index: number): number =>
  (text.charCodeAt(index) - zero) * 10 + text.charCodeAt(index + 1) - zero;

/** Year, month 1–12 and day of month of a date; its form is not checked. */
const partsOf = (date: CivilDate): readonly [year: number, month: number, day: number] => [
  twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2),
  twoDigitsAt(date, 5),
  twoDigitsAt(date, 8),
];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** True for a real day of the Gregorian calendar written `YYYY-MM-DD` (民法典 200: periods are counted in Gregorian days). */
export const isCivilDate = (value: unknown): value is CivilDate => {
  if (typeof value !== 'string' || !civilDatePattern.test(value)) return false;
  const [year, month, day] = partsOf(value);
  return day <= daysInMonth(year, month);
};

/** The date itself when it is one. @throws RangeError otherwise */
export const parseCivilDate = (value: string): CivilDate => {
  if (!isCivilDate(value)) throw new RangeError(`not a calendar day: ${value}`);
  return value;
};

/** Days since 1970-01-01, by whole-number arithmetic only, so that no clock or zone of the PC can take part. */
export const dayNumberOf = (date: CivilDate): number => {
  const [year, month, day] = partsOf(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromYearZeroToEpoch;
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const writeDayNumber = (dayNumber: number): CivilDate => {
  const shifted = dayNumber + daysFromYearZeroToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999))
    throw new RangeError(`day number ${dayNumber} is outside the years 0000–9999`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

/** Dates already written, by day number: counting walks over the same few thousand days again and again. */
const written = new Map<number, CivilDate>();

/** More days than any calendar in use spans; beyond them nothing is kept, so that no input can fill the memory. */
const mostWritten = 100_000;

/** The day that lies `dayNumber` days after 1970-01-01. @throws RangeError outside the years 0000–9999 */
export const civilDateOfDayNumber = (dayNumber: number): CivilDate => {
  const known = written.get(dayNumber);
  if (known !== undefined) return known;
  const date = writeDayNumber(dayNumber);
  if (written.size < mostWritten) written.set(dayNumber, date);
  return date;
};

/** The year of a date. */
export const yearOf = (date: CivilDate): number => twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2);

/** The date of a year, month 1–12 and day; not checked. */
export const civilDateOfParts = (year: number, month: number, day: number): CivilDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** The day `amount` calendar days later (earlier when negative). */
export const addDays = (date: CivilDate, amount: number): CivilDate =>
  civilDateOfDayNumber(dayNumberOf(date) + amount);

/**
 * The corresponding day `amount` calendar months later; where that month has none, its last day (民法典 202). 31 January
 * and one month is the end of February.
 */
export const addMonths = (date: CivilDate, amount: number): CivilDate => {
  const months = yearOf(date) * 12 + twoDigitsAt(date, 5) - 1 + amount;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const lastDay = addDays(civilDateOfParts(month === 12 ? year + 1 : year, (month % 12) + 1, 1), -1);
  const wanted = civilDateOfParts(year, month, twoDigitsAt(date, 8));
  return earlierOf(wanted, lastDay);
};

/** How many days `to` lies after `from`; negative when before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumberOf(to) - dayNumberOf(from);

/** The weekday, 0 = Sunday. */
export const weekdayOf = (date: CivilDate): Weekday => weekdays[(((dayNumberOf(date) + 4) % 7) + 7) % 7] ?? 0;

/** Sorts dates: negative when `a` is earlier, 0 when equal, positive when later. */
export const compareCivilDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** The earlier of two dates. */
export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a <= b ? a : b);

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export const datesFrom = (from: CivilDate, to: CivilDate): readonly CivilDate[] => {
  const first = dayNumberOf(from);
  const count = Math.max(0, dayNumberOf(to) - first + 1);
  return Array.from({ length: count }, (_, index) => civilDateOfDayNumber(first + index));
};
