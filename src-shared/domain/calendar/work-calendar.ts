import { addDays, datesFrom, daysBetween, weekdayOf, yearOf } from './civil-date';
import type { DayLookup } from './counting';
import { blockingYearProblems, lastCertainDayOf } from './official-year';
import { statutoryDaysOf } from './statutory-days';
import type { CivilDate, CompanyCalendar, CompanyDay, DayFact, OfficialDay, OfficialYear } from './types';

/** Every question about working days, answered at once; build it anew when the data changes, it never changes itself. */
export interface WorkCalendar {
  /** The firm's calendar: the State Council's, then weekly pattern and forced days of the firm. */
  readonly fact: DayLookup;
  /** The State Council's calendar alone: Monday to Friday, holidays, make-up days; by rule where no notice covers the day. */
  readonly officialFact: DayLookup;
  /** As `fact`, but on provisional days every weekend day near a statutory holiday counts as work (for 最早). */
  readonly earliestFact: DayLookup;
  /** As `officialFact`, for 最早. */
  readonly earliestOfficialFact: DayLookup;
  /** A notice to come may still change this day. */
  readonly isProvisional: (date: CivilDate) => boolean;
  /** The years with a notice, ascending; there may be gaps. */
  readonly years: readonly number[];
  /** First and last covered day, or null without any data. Days between them in a missing year are provisional all the same. */
  readonly coverage: { readonly from: CivilDate; readonly to: CivilDate } | null;
}

/** Monday to Friday and no days of its own. */
export const defaultCompanyCalendar: CompanyCalendar = {
  worksOnWeekday: [false, true, true, true, true, true, false],
  workedSaturday: null,
  days: [],
};

/**
 * How many days from a statutory holiday a weekend day may lie and yet become a make-up day (for 最早). Measured on the notices of
 * 2007–2026: 8 days hold all but five make-up days (2013-10-12, 2019-10-12, 2024-10-12 and 2026-02-28 lie 9 days away, 2024-05-11 lies 10),
 * and with 8 the dates around those five would come out later than the official ones. 10 is the smallest reach for which 最早 is never
 * later; the one exception is 2015-09-06, decreed in the middle of the year for a commemoration that is no statutory holiday.
 */
export const makeUpReach = 10;

const remember = (lookup: DayLookup): DayLookup => {
  const facts = new Map<CivilDate, DayFact>();
  return (date) => {
    const known = facts.get(date);
    if (known !== undefined) return known;
    const fact = lookup(date);
    facts.set(date, fact);
    return fact;
  };
};

const isWeekend = (date: CivilDate): boolean => weekdayOf(date) === 0 || weekdayOf(date) === 6;

const isPlain = ({ days, worksOnWeekday, workedSaturday = null }: CompanyCalendar): boolean =>
  days.length === 0 &&
  workedSaturday === null &&
  worksOnWeekday.every((works, weekday) => works === defaultCompanyCalendar.worksOnWeekday[weekday]);

const saturday = 6;

/** Whether the firm works on this day by its week alone, whatever holidays and forced days say. */
const worksByWeek = ({ worksOnWeekday, workedSaturday = null }: CompanyCalendar, date: CivilDate): boolean =>
  workedSaturday !== null && weekdayOf(date) === saturday
    ? daysBetween(workedSaturday, date) % 14 === 0
    : worksOnWeekday[weekdayOf(date)] === true;

/**
 * Lays the firm's calendar over another one: a forced day wins; the weekly pattern only decides about plain days.
 * A firm without a calendar of its own gets the other one itself, so that nothing need be counted twice.
 */
const withCompany = (
  base: DayLookup,
  company: CompanyCalendar,
  forced: ReadonlyMap<CivilDate, CompanyDay>,
): DayLookup => {
  if (isPlain(company)) return base;
  return remember((date) => {
    const fact = base(date);
    const day = forced.get(date);
    if (day !== undefined) {
      if (day.works === fact.works) return fact;
      const kind = day.works ? 'company-workday' : 'company-rest';
      return { ...fact, works: day.works, kind, name: day.reason };
    }
    const isWorked = worksByWeek(company, date);
    if (fact.kind === 'weekend' && isWorked) return { ...fact, works: true, kind: 'company-workday' };
    if (fact.kind === 'workday' && !isWorked) return { ...fact, works: false, kind: 'company-rest' };
    return fact;
  });
};

/**
 * Builds the calendar of decisions.md, Deadlines: Monday–Friday, less State Council holidays, plus make-up days, then the firm's own.
 * A year given twice counts as last given (an imported file replaces the one shipped). A year whose data cannot be a whole notice
 * (an empty file, for one) covers nothing and stays provisional.
 * @throws RangeError when the weekly pattern has not seven entries or no working day, or the Saturday that works is none
 */
export const buildWorkCalendar = (input: {
  readonly official: readonly OfficialYear[];
  readonly company: CompanyCalendar;
}): WorkCalendar => {
  const { company } = input;
  if (company.worksOnWeekday.length !== 7 || !company.worksOnWeekday.includes(true)) {
    throw new RangeError('the weekly pattern needs seven entries and at least one working day');
  }
  if (company.workedSaturday != null && weekdayOf(company.workedSaturday) !== saturday) {
    throw new RangeError(`${company.workedSaturday} is no Saturday`);
  }
  const byYear = new Map(input.official.map((official) => [official.year, official] as const));
  const covered = [...byYear.values()]
    .filter((official) => blockingYearProblems(official).length === 0)
    .sort((a, b) => a.year - b.year);
  const years = covered.map(({ year }) => year);
  const coveredYears = new Set(years);
  // Ascending by year, so that what a later notice says of late December replaces what the earlier one said.
  const listed = new Map<CivilDate, OfficialDay>(
    covered.flatMap(({ days }) => days.map((day) => [day.date, day] as const)),
  );

  const statutoryByYear = new Map<number, ReadonlyMap<CivilDate, string>>();
  const statutoryName = (date: CivilDate): string | null => {
    const year = yearOf(date);
    const known = statutoryByYear.get(year);
    if (known !== undefined) return known.get(date) ?? null;
    const names = new Map(statutoryDaysOf(year).map((day) => [day.date, day.name] as const));
    statutoryByYear.set(year, names);
    return names.get(date) ?? null;
  };

  const isProvisional = (date: CivilDate): boolean => {
    const year = yearOf(date);
    if (!coveredYears.has(year)) return true;
    return date > lastCertainDayOf(year) && !coveredYears.has(year + 1);
  };

  const officialFact = remember((date) => {
    const provisional = isProvisional(date);
    const day = listed.get(date);
    if (day !== undefined) {
      const kind = day.isOffDay ? 'holiday' : 'make-up-workday';
      return { date, works: !day.isOffDay, kind, name: day.name, isProvisional: provisional };
    }
    const statutory = statutoryName(date);
    if (statutory !== null) {
      // A notice may leave out a statutory day that falls on a weekend; it is a holiday all the same (a six-day firm must know).
      const kind = coveredYears.has(yearOf(date)) ? 'holiday' : 'provisional-holiday';
      return { date, works: false, kind, name: statutory, isProvisional: provisional };
    }
    const works = !isWeekend(date);
    return { date, works, kind: works ? 'workday' : 'weekend', name: null, isProvisional: provisional };
  });

  const earliestOfficialFact = remember((date) => {
    const fact = officialFact(date);
    if (!fact.isProvisional || fact.kind !== 'weekend') return fact;
    const isNearHoliday = datesFrom(addDays(date, -makeUpReach), addDays(date, makeUpReach)).some(
      (near) => statutoryName(near) !== null,
    );
    return isNearHoliday ? { ...fact, works: true, kind: 'make-up-workday' } : fact;
  });

  const forced = new Map(company.days.map((day) => [day.date, day] as const));
  const first = years[0];
  const last = years.at(-1);
  return {
    fact: withCompany(officialFact, company, forced),
    officialFact,
    earliestFact: withCompany(earliestOfficialFact, company, forced),
    earliestOfficialFact,
    isProvisional,
    years,
    coverage:
      first === undefined || last === undefined ? null : { from: `${first}-01-01`, to: `${last}-12-31` },
  };
};
