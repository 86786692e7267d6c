import { defaultCompanyCalendar, type OfficialYear, officialYearProblems } from '@shared/domain/calendar';
import {
  type CalendarDoubt,
  planCalendar,
  type ReadCalendar,
  type ReadDay,
} from '@shared/domain/calendar-import';
import { describe, expect, it } from 'vitest';
import { officialYears } from '../calendar/official-data';

const of = (year: number): OfficialYear => {
  const found = officialYears.find((official) => official.year === year);
  if (found === undefined) throw new Error(`no data for ${year}`);
  return found;
};
const asRead = (official: OfficialYear, year: number | null = official.year): ReadCalendar => ({
  year,
  papers: official.papers,
  days: official.days.map((day, index) => ({ ...day, line: index + 1, text: day.name })),
});
const known = { official: officialYears, company: defaultCompanyCalendar.days };
const nothingKnown = { official: [], company: [] };
const codesOf = (doubts: readonly CalendarDoubt[] | undefined) =>
  doubts?.map(({ code, line, isBlocking }) => [code, line, isBlocking]);
const line = (date: string, isOffDay: boolean | null, at = 99): ReadDay => ({
  line: at,
  text: '补写',
  date,
  name: '补写',
  isOffDay,
});

describe('a year from a file', () => {
  it.each(officialYears.map((official) => [official.year, official] as const))(
    '%i is taken as the notice has it, from a file that names its year or not',
    (year, official) => {
      for (const read of [asRead(official), asRead(official, null)]) {
        const plan = planCalendar(read, known);
        expect(plan.doubts).toEqual([]);
        expect(plan.years).toHaveLength(1);
        const [imported] = plan.years;
        expect(imported?.official.year).toBe(year);
        expect(imported?.official.days).toEqual(official.days.toSorted((a, b) => (a.date < b.date ? -1 : 1)));
        expect(imported).toMatchObject({ doubts: [], replaces: { isSame: true }, canBeUsed: true });
      }
    },
  );

  it('is new where none is in force, and its missing source is told without keeping it out', () => {
    const [imported] = planCalendar({ ...asRead(of(2026)), papers: [] }, nothingKnown).years;
    expect(imported).toMatchObject({ replaces: null, canBeUsed: true });
    expect(codesOf(imported?.doubts)).toEqual([['no-source', null, false]]);
  });

  it('tells by line what differs from the year in force, days it leaves out too', () => {
    const read = asRead(of(2026));
    const days = read.days.filter(({ date }) => date !== '2026-10-10').concat(line('2026-09-19', false, 40));
    const [imported] = planCalendar({ ...read, days }, known).years;
    expect(imported).toMatchObject({ canBeUsed: true, replaces: { isSame: false } });
    expect(imported?.doubts).toMatchObject([
      { code: 'differs-from-known', line: 40, date: '2026-09-19', known: { isOffDay: null, name: '' } },
      {
        code: 'differs-from-known',
        line: null,
        date: '2026-10-10',
        known: { isOffDay: false, name: '国庆节' },
      },
    ]);
  });

  it('is kept out by a day that rests and works, named with both lines; saying the same twice is told only', () => {
    const read = asRead(of(2026));
    const twice = { ...read, days: [...read.days, line('2026-10-01', true, 50)] };
    expect(codesOf(planCalendar(twice, known).years[0]?.doubts)).toEqual([['duplicate-date', 50, false]]);
    const both = { ...read, days: [...read.days, line('2026-10-01', false, 51)] };
    const [imported] = planCalendar(both, known).years;
    expect(imported?.canBeUsed).toBe(false);
    expect(imported?.doubts[0]).toMatchObject({
      code: 'both-work-and-rest',
      line: 51,
      date: '2026-10-01',
      otherLine: read.days.findIndex(({ date }) => date === '2026-10-01') + 1,
    });
  });

  it.each([
    ['outside-year', (days: readonly ReadDay[]) => [...days, line('2025-05-01', true)]],
    ['work-on-weekday', (days: readonly ReadDay[]) => [...days, line('2026-11-18', false)]],
    [
      'work-on-statutory-day',
      (days: readonly ReadDay[]) =>
        days.map((day) => (day.date === '2026-10-01' ? line('2026-10-01', false) : day)),
    ],
  ] as const)('is kept out by %s, told by its line', (code, change) => {
    const read = asRead(of(2026));
    const [imported] = planCalendar({ ...read, days: change(read.days) }, nothingKnown).years;
    expect(imported?.canBeUsed).toBe(false);
    expect(codesOf(imported?.doubts)).toContainEqual([code, 99, true]);
  });

  it('is kept out where it is no whole notice: nothing in it, a statutory day missing, far too few or too many days', () => {
    const read = asRead(of(2026));
    const plan = (days: readonly ReadDay[]) => planCalendar({ ...read, days }, nothingKnown).years[0];
    const saturdays = Array.from({ length: 20 }, (_, index) =>
      line(`2026-11-${String(index + 1).padStart(2, '0')}`, false),
    );
    expect(codesOf(plan([])?.doubts)).toEqual([['empty', null, true]]);
    expect(codesOf(plan(read.days.slice(10))?.doubts)).toContainEqual(['statutory-day-missing', null, true]);
    expect(codesOf(plan(read.days.slice(25))?.doubts)).toContainEqual(['implausible-days-off', null, true]);
    expect(codesOf(plan([...read.days, ...saturdays])?.doubts)).toContainEqual([
      'implausible-make-up-days',
      null,
      true,
    ]);
  });

  it('leaves out and tells lines that are no day, or neither rest nor work', () => {
    const read = asRead(of(2026));
    const odd = [{ ...line('', true, 60), date: null }, line('2026-12-05', null, 61)];
    const plan = planCalendar({ ...read, days: [...read.days, ...odd] }, known);
    expect(codesOf(plan.doubts)).toEqual([
      ['not-a-date', 60, false],
      ['no-kind', 61, false],
    ]);
    expect(plan.years[0]?.official.days).toHaveLength(of(2026).days.length);
  });

  it('names the days that the firm itself set otherwise, for those still win', () => {
    const company = [
      { date: '2026-10-01', works: true, reason: '赶货' },
      { date: '2026-10-02', works: false, reason: '国庆' },
    ];
    const [imported] = planCalendar(asRead(of(2026)), { ...known, company }).years;
    expect(imported?.canBeUsed).toBe(true);
    expect(imported?.doubts).toMatchObject([
      { code: 'company-day-wins', date: '2026-10-01', known: { isOffDay: false, name: '赶货' } },
    ]);
  });

  it('of a file with several years is each by itself; New Year’s days of late December go with the year they are named after', () => {
    const [y2018, y2019] = [asRead(of(2018)), asRead(of(2019))];
    const plan = planCalendar(
      { year: null, papers: ['通知'], days: [...y2018.days, ...y2019.days] },
      nothingKnown,
    );
    expect(plan.years.map(({ official }) => official.year)).toEqual([2018, 2019]);
    for (const { official, canBeUsed } of plan.years) {
      expect(canBeUsed).toBe(true);
      expect(officialYearProblems(official)).toEqual([]);
      expect(official.days).toHaveLength(of(official.year).days.length);
    }
  });
});
