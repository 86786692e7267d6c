import { addDays, civilDateOfDayNumber, dayNumberOf, earlierOf, weekdayOf } from './civil-date';
import type { CivilDate, DayFact } from './types';

/** One calendar's answer for one day: the firm's, the State Council's, or one of the cautious ones for 最早. */
export type DayLookup = (date: CivilDate) => DayFact;

/** Where a count ended, and the rest days it stepped over, in order. */
export interface Count {
  readonly date: CivilDate;
  readonly skipped: readonly DayFact[];
  /** A day that was counted or stepped over may still be changed by a notice to come. */
  readonly isProvisional: boolean;
}

/** No calendar rests this long: beyond it the calendar is broken, and the count must end with an error, not hang. */
const longestRest = 3660;

/** Plain Monday to Friday without holidays, for a customer who counts so; it never changes, so it is never provisional. */
export const mondayToFriday: DayLookup = (date) => {
  const works = weekdayOf(date) !== 0 && weekdayOf(date) !== 6;
  return { date, works, kind: works ? 'workday' : 'weekend', name: null, isProvisional: false };
};

/**
 * The `amount`-th working day after `from`, as WORKDAY in a spreadsheet (民法典 201: the first day is not counted), also when `from`
 * is a rest day. With `countsFirstDay` (当日计第1天) `from` is day 1 if it is a working day.
 * @throws RangeError when `amount` is not a whole number from 1, or the calendar never works
 */
export const countWorkingDays = (
  from: CivilDate,
  amount: number,
  lookup: DayLookup,
  countsFirstDay = false,
): Count => {
  if (!Number.isInteger(amount) || amount < 1) throw new RangeError(`cannot count ${amount} working days`);
  const skipped: DayFact[] = [];
  let isProvisional = false;
  let left = amount;
  let dayNumber = dayNumberOf(from) + (countsFirstDay ? 0 : 1);
  for (let rest = 0; ; dayNumber += 1) {
    const date = civilDateOfDayNumber(dayNumber);
    const fact = lookup(date);
    isProvisional ||= fact.isProvisional;
    if (fact.works) {
      rest = 0;
      left -= 1;
      if (left === 0) return { date, skipped, isProvisional };
    } else {
      skipped.push(fact);
      rest += 1;
      if (rest > longestRest)
        throw new RangeError(`no working day within ${longestRest} days before ${date}`);
    }
  }
};

/** The `amount`-th working day strictly after a date. */
export const addWorkingDays = (from: CivilDate, amount: number, lookup: DayLookup): CivilDate =>
  countWorkingDays(from, amount, lookup).date;

/** The day itself when it is a working day, else the next one (民法典 203), with the rest days stepped over. */
export const rollForward = (from: CivilDate, lookup: DayLookup): Count =>
  countWorkingDays(from, 1, lookup, true);

/** The last working day before a date. @throws RangeError when the calendar never works */
export const workingDayBefore = (date: CivilDate, lookup: DayLookup): CivilDate => {
  let candidate = addDays(date, -1);
  for (let rest = 0; rest <= longestRest; rest += 1, candidate = addDays(candidate, -1)) {
    if (lookup(candidate).works) return candidate;
  }
  throw new RangeError(`no working day within ${longestRest} days before ${date}`);
};

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: CivilDate, to: CivilDate, lookup: DayLookup): number => {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (lookup(date).works) count += 1;
  }
  return count;
};

/** Of two counts the one that ends earlier; the first when they end on the same day. */
export const earlierCount = (a: Count, b: Count): Count => (earlierOf(a.date, b.date) === a.date ? a : b);
