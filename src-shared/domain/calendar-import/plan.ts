import {
  type CivilDate,
  type CompanyDay,
  firstDayOfNotice,
  type OfficialDay,
  type OfficialYear,
  type OfficialYearProblem,
  officialYearProblems,
  yearOf,
} from '../calendar';
import type { CalendarDoubt, CalendarPlan, ImportedYear, ReadCalendar, ReadDay } from './types';

/** What holds at present. */
export interface KnownCalendar {
  readonly official: readonly OfficialYear[];
  readonly company: readonly CompanyDay[];
}

/** A day of the file that says what it is. */
type SoundDay = ReadDay & OfficialDay;

const isSound = (day: ReadDay): day is SoundDay => day.date !== null && day.isOffDay !== null;

const doubtOf = (
  code: CalendarDoubt['code'],
  isBlocking: boolean,
  day: Pick<ReadDay, 'line' | 'date' | 'text'> | null,
  rest: Partial<Pick<CalendarDoubt, 'otherLine' | 'known' | 'date'>> = {},
): CalendarDoubt => ({
  code,
  isBlocking,
  line: day?.line ?? null,
  date: day?.date ?? null,
  text: day?.text ?? '',
  otherLine: null,
  known: null,
  ...rest,
});

/**
 * The years of a file with everything that is odd about each, told by line. A year with a blocking doubt cannot be used; the others are
 * for the person to judge. Nothing is set here.
 */
export function planCalendar(read: ReadCalendar, known: KnownCalendar): CalendarPlan {
  const sound = read.days.filter(isSound);
  const unread = read.days.filter((day) => !isSound(day));
  const civil = new Set(sound.map(({ date }) => yearOf(date)));
  const dated = sound.map((day) => ({ day, of: read.year ?? noticeYearOf(day, civil) }));
  // A file that names its year and holds nothing of it is told as empty.
  const years = read.year === null ? new Set(dated.map(({ of }) => of)) : [read.year];
  return {
    years: [...years]
      .toSorted((a, b) => a - b)
      .map((year) => {
        const days = dated.flatMap(({ day, of }) => (of === year ? [day] : []));
        return importedYear(year, read, days, known);
      }),
    doubts: unread.map((day) => doubtOf(day.date === null ? 'not-a-date' : 'no-kind', false, day)),
  };
}

/** New Year's holiday may begin in the last week of December: it then stands in the notice of the year it is named after. */
function noticeYearOf({ date, name }: SoundDay, years: ReadonlySet<number>): number {
  const own = yearOf(date);
  const isOfNext = date >= firstDayOfNotice(own + 1) && /元旦|new year/i.test(name);
  return isOfNext && years.has(own + 1) ? own + 1 : own;
}

function importedYear(
  year: number,
  { papers }: ReadCalendar,
  read: readonly SoundDay[],
  known: KnownCalendar,
): ImportedYear {
  const { days, doubts: repeated } = eachOnce(read);
  const official: OfficialYear = {
    year,
    papers,
    days: days.map(({ date, name, isOffDay }) => ({
      date,
      name: name === '' ? String(year) : name,
      isOffDay,
    })),
  };
  const inForce = known.official.find((other) => other.year === year);
  const differing = inForce === undefined ? [] : differences(days, inForce);
  const doubts = [
    ...repeated,
    ...officialYearProblems(official).map((problem) => asDoubt(problem, days)),
    ...differing,
    ...companyDoubts(days, known.company),
  ];
  return {
    official,
    doubts,
    replaces: inForce === undefined ? null : { isSame: differing.length === 0 },
    canBeUsed: !doubts.some(({ isBlocking }) => isBlocking),
  };
}

/** Every day once, ascending; the first line that names it counts. */
function eachOnce(read: readonly SoundDay[]): {
  readonly days: readonly SoundDay[];
  readonly doubts: readonly CalendarDoubt[];
} {
  const first = new Map<CivilDate, SoundDay>();
  const doubts: CalendarDoubt[] = [];
  for (const day of read) {
    const other = first.get(day.date);
    if (other === undefined) {
      first.set(day.date, day);
      continue;
    }
    const isContrary = other.isOffDay !== day.isOffDay;
    doubts.push(
      doubtOf(isContrary ? 'both-work-and-rest' : 'duplicate-date', isContrary, day, {
        otherLine: other.line,
      }),
    );
  }
  const days = [...first.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return { days, doubts };
}

const asDoubt = ({ code, date }: OfficialYearProblem, days: readonly SoundDay[]): CalendarDoubt =>
  doubtOf(code, code !== 'no-source', days.find((day) => day.date === date) ?? null, { date });

/** Days that the year in force has otherwise, those it names and the file does not among them. */
function differences(days: readonly SoundDay[], inForce: OfficialYear): readonly CalendarDoubt[] {
  const known = new Map(inForce.days.map((day) => [day.date, day] as const));
  const given = new Set(days.map(({ date }) => date));
  return [
    ...days.flatMap((day) => {
      const was = known.get(day.date) ?? null;
      if (was?.isOffDay === day.isOffDay) return [];
      return [
        doubtOf('differs-from-known', false, day, {
          known: { isOffDay: was?.isOffDay ?? null, name: was?.name ?? '' },
        }),
      ];
    }),
    ...inForce.days
      .filter(({ date }) => !given.has(date))
      .map(({ date, isOffDay, name }) =>
        doubtOf('differs-from-known', false, null, { date, known: { isOffDay, name } }),
      ),
  ];
}

/** The firm's own days stay and win; who imports should know of those that say the contrary. */
const companyDoubts = (days: readonly SoundDay[], company: readonly CompanyDay[]): readonly CalendarDoubt[] =>
  days.flatMap((day) => {
    const own = company.find(({ date, works }) => date === day.date && works === day.isOffDay);
    return own === undefined
      ? []
      : [doubtOf('company-day-wins', false, day, { known: { isOffDay: !own.works, name: own.reason } })];
  });
