import * as v from 'valibot';
import { addDays, isCivilDate, weekdayOf, yearOf } from './civil-date';
import { statutoryDaysOf } from './statutory-days';
import type { CivilDate, OfficialYear } from './types';

const civilDateSchema = v.pipe(
  v.string(),
  v.check((value) => isCivilDate(value), 'not a calendar day'),
);

/**
 * One year's notice in holiday-cn format (`resources/calendar/CN-<year>.json`, or a file the firm imports).
 * Only the shape is checked here; whether the content can be a notice says `officialYearProblems`.
 */
export const officialYearSchema = v.object({
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  papers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(20)),
  days: v.pipe(
    v.array(
      v.object({
        date: civilDateSchema,
        name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
        isOffDay: v.boolean(),
      }),
    ),
    v.maxLength(366),
  ),
});

/** What can be wrong with a year that has the right shape; `date` where one day is to blame. */
export interface OfficialYearProblem {
  readonly code:
    | 'empty'
    | 'no-source'
    | 'duplicate-date'
    | 'outside-year'
    | 'work-on-weekday'
    | 'work-on-statutory-day'
    | 'statutory-day-missing'
    | 'implausible-days-off'
    | 'implausible-make-up-days';
  readonly date: CivilDate | null;
}

/** The notices of 2004–2026 name 22 to 33 days off and 5 to 12 make-up days; a little room is left on both sides. */
const plausible = { daysOff: { from: 20, to: 45 }, makeUpDays: { from: 0, to: 15 } } as const;

const isWeekend = (date: CivilDate): boolean => weekdayOf(date) === 0 || weekdayOf(date) === 6;

/** The first day the notice of a year can speak of: it may arrange the last week of December before (2018-12-29 to -31). */
export const firstDayOfNotice = (year: number): CivilDate => `${String(year - 1).padStart(4, '0')}-12-24`;

const mayArrange = (year: number, date: CivilDate): boolean =>
  yearOf(date) === year || (yearOf(date) < year && date >= firstDayOfNotice(year));

/** What is wrong with single days: given twice, of another year, worked though the law or plain Monday to Friday says otherwise. */
const dayProblems = (
  official: OfficialYear,
  statutory: ReadonlySet<CivilDate>,
): readonly OfficialYearProblem[] => {
  const seen = new Set<CivilDate>();
  return official.days.flatMap(({ date, isOffDay }) => {
    const problems: OfficialYearProblem[] = [];
    if (seen.has(date)) problems.push({ code: 'duplicate-date', date });
    seen.add(date);
    if (!mayArrange(official.year, date)) problems.push({ code: 'outside-year', date });
    if (!isOffDay && statutory.has(date)) problems.push({ code: 'work-on-statutory-day', date });
    else if (!(isOffDay || isWeekend(date))) problems.push({ code: 'work-on-weekday', date });
    return problems;
  });
};

const countProblems = (official: OfficialYear): readonly OfficialYearProblem[] => {
  const daysOff = official.days.filter(({ isOffDay }) => isOffDay).length;
  const makeUpDays = official.days.length - daysOff;
  const problems: OfficialYearProblem[] = [];
  if (daysOff < plausible.daysOff.from || daysOff > plausible.daysOff.to) {
    problems.push({ code: 'implausible-days-off', date: null });
  }
  if (makeUpDays < plausible.makeUpDays.from || makeUpDays > plausible.makeUpDays.to) {
    problems.push({ code: 'implausible-make-up-days', date: null });
  }
  return problems;
};

/**
 * Everything about a year's data that no State Council notice could contain; empty when it is sound.
 * A year is used by `buildWorkCalendar` only without `blockingYearProblems`; otherwise the year stays provisional.
 */
export const officialYearProblems = (official: OfficialYear): readonly OfficialYearProblem[] => {
  if (official.days.length === 0) return [{ code: 'empty', date: null }];
  const statutory = new Set(statutoryDaysOf(official.year).map(({ date }) => date));
  const listed = new Set(official.days.map(({ date }) => date));
  const missing = [...statutory].filter((date) => !(isWeekend(date) || listed.has(date)));
  return [
    ...(official.papers.length === 0 ? [{ code: 'no-source', date: null } as const] : []),
    ...dayProblems(official, statutory),
    ...missing.map((date) => ({ code: 'statutory-day-missing', date }) as const),
    ...countProblems(official),
  ];
};

/** What keeps a year from being used. That nobody noted where it is from does not. */
export const blockingYearProblems = (official: OfficialYear): readonly OfficialYearProblem[] =>
  officialYearProblems(official).filter(({ code }) => code !== 'no-source');

/**
 * The notices that count, ascending: what the firm imported takes the place of what was shipped for the same year. An import that
 * cannot be a notice takes nobody's place.
 */
export function yearsInForce(
  shipped: readonly OfficialYear[],
  imported: readonly OfficialYear[],
): readonly OfficialYear[] {
  const sound = imported.filter((official) => blockingYearProblems(official).length === 0);
  const byYear = new Map([...shipped, ...sound].map((official) => [official.year, official] as const));
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}

/** The last day before the uncertain end of a covered year: from the day after, next year's notice may still change days. */
export const lastCertainDayOf = (year: number): CivilDate => addDays(firstDayOfNotice(year + 1), -1);
