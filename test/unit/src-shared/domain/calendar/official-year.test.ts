import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildWorkCalendar,
  datesFrom,
  defaultCompanyCalendar,
  type OfficialYear,
  officialYearProblems,
  officialYearSchema,
  yearsInForce,
} from '@shared/domain/calendar';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { calendarFolder, fullCalendar, officialYears, root } from './official-data';

const of = (year: number): OfficialYear => {
  const found = officialYears.find((official) => official.year === year);
  if (found === undefined) throw new Error(`no data for ${year}`);
  return found;
};
const datesOf = (official: OfficialYear, isOffDay: boolean) =>
  official.days.filter((day) => day.isOffDay === isOffDay).map(({ date }) => date.slice(5));
const span = (year: number, from: string, to: string) =>
  datesFrom(`${year}-${from}`, `${year}-${to}`).map((date) => date.slice(5));

describe('the shipped notices', () => {
  it('cover 2004 to 2026 and nothing of 2027', () => {
    expect(officialYears.map(({ year }) => year)).toEqual(
      Array.from({ length: 23 }, (_, index) => 2004 + index),
    );
    expect(readdirSync(calendarFolder)).not.toContain('CN-2027.json');
  });

  it('are what the script makes of the package’s data', () => {
    const output = execFileSync(process.execPath, [resolve(root, 'scripts/make-calendar.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect(output).toBe('');
  });

  it.each(officialYears.map((official) => [official.year, official] as const))(
    '%i could be a notice, and names it',
    (_year, official) => {
      expect(officialYearProblems(official)).toEqual([]);
    },
  );

  it('hold 2025 as published', () => {
    expect(datesOf(of(2025), true)).toEqual(
      [
        ['01-01', '01-01'],
        ['01-28', '02-04'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['05-31', '06-02'],
        ['10-01', '10-08'],
      ].flatMap(([from = '', to = '']) => span(2025, from, to)),
    );
    expect(datesOf(of(2025), false)).toEqual(['01-26', '02-08', '04-27', '09-28', '10-11']);
    expect(of(2025).papers).toEqual(['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm']);
  });

  it('hold 2026 as published', () => {
    expect(datesOf(of(2026), true)).toEqual(
      [
        ['01-01', '01-03'],
        ['02-15', '02-23'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['06-19', '06-21'],
        ['09-25', '09-27'],
        ['10-01', '10-07'],
      ].flatMap(([from = '', to = '']) => span(2026, from, to)),
    );
    expect(datesOf(of(2026), false)).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']);
    expect(of(2026).papers).toEqual(['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm']);
  });

  it('give late December to the notice that arranged it', () => {
    expect(of(2019).days.filter(({ date }) => date < '2019')).toEqual([
      { name: '元旦', date: '2018-12-29', isOffDay: false },
      { name: '元旦', date: '2018-12-30', isOffDay: true },
      { name: '元旦', date: '2018-12-31', isOffDay: true },
    ]);
    expect(fullCalendar.fact('2018-12-29').kind).toBe('make-up-workday');
    expect(fullCalendar.fact('2018-12-31').kind).toBe('holiday');
  });
});

describe('a year to import', () => {
  const codes = (official: OfficialYear) =>
    officialYearProblems(official).map(({ code, date }) => (date === null ? code : `${code} ${date}`));
  const changed = (change: (days: OfficialYear['days']) => OfficialYear['days']): OfficialYear => ({
    ...of(2026),
    days: change(of(2026).days),
  });

  it('may carry the extra keys of holiday-cn', () => {
    const parsed = v.parse(officialYearSchema, { $schema: 'x', $id: 'y', ...of(2026) });
    expect(parsed).toEqual(of(2026));
  });

  it.each([
    [{ year: 2026, papers: [], days: [{ name: '元旦', date: '2026-02-30', isOffDay: true }] }],
    [{ year: 2026.5, papers: [], days: [] }],
    [{ year: 2026, papers: [], days: [{ name: '', date: '2026-01-01', isOffDay: true }] }],
    [{ year: 2026, papers: [], days: [{ name: '元旦', date: '2026-01-01', isOffDay: 'yes' }] }],
    [{ year: 2026, days: [] }],
    [null],
  ])('is refused when it has not the shape: %j', (input) => {
    expect(v.safeParse(officialYearSchema, input).success).toBe(false);
  });

  it('is found out when it cannot be a notice', () => {
    expect(codes({ year: 2027, papers: [], days: [] })).toEqual(['empty']);
    expect(codes({ ...of(2026), papers: [] })).toEqual(['no-source']);
    expect(codes(changed((days) => [...days, { name: '元旦', date: '2026-01-01', isOffDay: true }]))).toEqual(
      ['duplicate-date 2026-01-01'],
    );
    expect(codes(changed((days) => [...days, { name: '元旦', date: '2025-12-23', isOffDay: true }]))).toEqual(
      ['outside-year 2025-12-23'],
    );
    expect(codes(changed((days) => [...days, { name: '元旦', date: '2027-01-02', isOffDay: true }]))).toEqual(
      ['outside-year 2027-01-02'],
    );
    expect(
      codes(changed((days) => [...days, { name: '元旦', date: '2025-12-28', isOffDay: false }])),
    ).toEqual([]);
    expect(
      codes(changed((days) => [...days, { name: '元旦', date: '2026-03-03', isOffDay: false }])),
    ).toEqual(['work-on-weekday 2026-03-03']);
    expect(codes(changed((days) => days.filter(({ date }) => date !== '2026-06-19')))).toEqual([
      'statutory-day-missing 2026-06-19',
    ]);
    expect(
      codes(
        changed((days) => days.map((day) => (day.date === '2026-10-02' ? { ...day, isOffDay: false } : day))),
      ),
    ).toEqual(['work-on-statutory-day 2026-10-02']);
    expect(codes(changed((days) => days.slice(0, 5)))).toContain('implausible-days-off');
  });
});

describe('an imported year', () => {
  const moved = (official: OfficialYear, date: string): OfficialYear => ({
    ...official,
    days: official.days.filter((day) => day.date !== date),
  });

  it('takes the place of the shipped one of its year, and of no other', () => {
    const own = moved(of(2026), '2026-10-10');
    const years = yearsInForce(officialYears, [own]);
    expect(years.map(({ year }) => year)).toEqual(officialYears.map(({ year }) => year));
    expect(years.find(({ year }) => year === 2026)).toEqual(own);
    const calendar = buildWorkCalendar({ official: years, company: defaultCompanyCalendar });
    expect(calendar.fact('2026-10-10').works).toBe(false);
    expect(calendar.fact('2025-10-11').works).toBe(true);
  });

  it('is added where none was shipped, and the year is then certain', () => {
    const shipped = officialYears.filter(({ year }) => year < 2026);
    const years = yearsInForce(shipped, [of(2026)]);
    expect(years.map(({ year }) => year).slice(-2)).toEqual([2025, 2026]);
    const calendar = buildWorkCalendar({ official: years, company: defaultCompanyCalendar });
    expect(calendar.isProvisional('2026-10-10')).toBe(false);
  });

  it('that cannot be a notice takes nobody’s place; one without its source does', () => {
    const nothing = { year: 2026, papers: [], days: [] };
    expect(yearsInForce(officialYears, [nothing])).toEqual(officialYears);
    const unnamed = { ...moved(of(2026), '2026-10-10'), papers: [] };
    expect(yearsInForce(officialYears, [unnamed])).toContainEqual(unnamed);
  });
});
