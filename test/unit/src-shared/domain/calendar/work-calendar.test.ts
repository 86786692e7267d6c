import {
  buildWorkCalendar,
  type CompanyCalendar,
  datesFrom,
  defaultCompanyCalendar,
} from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import { calendarBefore, fullCalendar, officialYears } from './official-data';

const sixDays = [false, true, true, true, true, true, true];
const withCompany = (company: Partial<CompanyCalendar>) =>
  buildWorkCalendar({ official: officialYears, company: { ...defaultCompanyCalendar, ...company } });

describe('the calendar', () => {
  it.each([
    ['2026-11-18', true, 'workday', null],
    ['2026-11-21', false, 'weekend', null],
    ['2026-10-01', false, 'holiday', '国庆节'],
    ['2026-10-10', true, 'make-up-workday', '国庆节'],
    ['2025-10-06', false, 'holiday', '中秋节'],
  ])('says of %s: works %s, %s', (date, works, kind, name) => {
    expect(fullCalendar.fact(date)).toEqual({ date, works, kind, name, isProvisional: false });
    expect(fullCalendar.officialFact(date)).toEqual(fullCalendar.fact(date));
  });

  it('knows its coverage', () => {
    expect(fullCalendar.coverage).toEqual({ from: '2004-01-01', to: '2026-12-31' });
    expect(fullCalendar.years).toContain(2020);
    expect(buildWorkCalendar({ official: [], company: defaultCompanyCalendar }).coverage).toBeNull();
  });

  it('is certain until 23 December of the last covered year, and not after', () => {
    expect(fullCalendar.isProvisional('2026-12-23')).toBe(false);
    expect(fullCalendar.isProvisional('2026-12-24')).toBe(true);
    expect(fullCalendar.isProvisional('2025-12-31')).toBe(false);
    expect(fullCalendar.isProvisional('2027-06-01')).toBe(true);
  });

  it('is not certain before its first year, or in and just before a gap', () => {
    expect(fullCalendar.isProvisional('2003-12-31')).toBe(true);
    expect(fullCalendar.fact('2003-05-01')).toMatchObject({
      works: false,
      kind: 'provisional-holiday',
      isProvisional: true,
    });
    const gap = buildWorkCalendar({
      official: officialYears.filter(({ year }) => year !== 2025),
      company: defaultCompanyCalendar,
    });
    expect(gap.coverage).toEqual({ from: '2004-01-01', to: '2026-12-31' });
    expect(
      ['2024-12-23', '2024-12-24', '2025-01-01', '2025-07-01', '2025-12-31', '2026-01-01'].map(
        gap.isProvisional,
      ),
    ).toEqual([false, true, true, true, true, false]);
  });

  it('rests on weekends and statutory days where no notice covers the year', () => {
    expect(fullCalendar.fact('2027-01-01')).toEqual({
      date: '2027-01-01',
      works: false,
      kind: 'provisional-holiday',
      name: '元旦',
      isProvisional: true,
    });
    expect(fullCalendar.fact('2027-02-05')).toMatchObject({ kind: 'provisional-holiday', name: '除夕' });
    expect(fullCalendar.fact('2027-02-09')).toMatchObject({
      works: true,
      kind: 'workday',
      isProvisional: true,
    });
    expect(fullCalendar.fact('2027-10-04')).toMatchObject({ works: true, kind: 'workday' });
    expect(fullCalendar.fact('2027-02-20')).toMatchObject({ works: false, kind: 'weekend' });
  });

  it('is not fooled by an empty or broken file for a year', () => {
    for (const days of [[], [{ name: '元旦', date: '2027-01-01', isOffDay: true }]]) {
      const calendar = buildWorkCalendar({
        official: [...officialYears, { year: 2027, papers: ['x'], days }],
        company: defaultCompanyCalendar,
      });
      expect(calendar.coverage?.to).toBe('2026-12-31');
      expect(calendar.fact('2027-03-03').isProvisional).toBe(true);
      expect(calendar.fact('2026-12-24').isProvisional).toBe(true);
    }
  });

  it('lets a file given later replace the year', () => {
    const [first, ...rest] = officialYears.filter(({ year }) => year === 2026);
    expect(rest).toEqual([]);
    if (first === undefined) throw new Error('no 2026');
    const amended = {
      ...first,
      days: first.days.map((day) => (day.date === '2026-10-10' ? { ...day, date: '2026-10-11' } : day)),
    };
    const calendar = buildWorkCalendar({
      official: [...officialYears, amended],
      company: defaultCompanyCalendar,
    });
    expect(calendar.fact('2026-10-10').works).toBe(false);
    expect(calendar.fact('2026-10-11').works).toBe(true);
  });

  it('lets the next notice change late December', () => {
    expect(calendarBefore(2019).fact('2018-12-31')).toMatchObject({
      works: true,
      kind: 'workday',
      isProvisional: true,
    });
    expect(fullCalendar.fact('2018-12-31')).toMatchObject({
      works: false,
      kind: 'holiday',
      isProvisional: false,
    });
  });
});

describe('the firm’s own calendar', () => {
  it('forces days with a reason, over everything', () => {
    const calendar = withCompany({
      days: [
        { date: '2026-11-21', works: true, reason: '赶货' },
        { date: '2026-11-23', works: false, reason: '停产检修' },
        { date: '2026-10-02', works: true, reason: '值班' },
        { date: '2026-10-10', works: false, reason: '不调休' },
      ],
    });
    expect(calendar.fact('2026-11-21')).toMatchObject({ works: true, kind: 'company-workday', name: '赶货' });
    expect(calendar.fact('2026-11-23')).toMatchObject({
      works: false,
      kind: 'company-rest',
      name: '停产检修',
    });
    expect(calendar.fact('2026-10-02').works).toBe(true);
    expect(calendar.fact('2026-10-10').works).toBe(false);
    expect(calendar.officialFact('2026-11-21').works).toBe(false);
    expect(calendar.officialFact('2026-11-23').works).toBe(true);
  });

  it('keeps the notice’s own words where it only repeats them', () => {
    const calendar = withCompany({ days: [{ date: '2026-10-01', works: false, reason: '国庆' }] });
    expect(calendar.fact('2026-10-01')).toMatchObject({ kind: 'holiday', name: '国庆节' });
  });

  it('works a six-day week on plain Saturdays, not on holidays', () => {
    const calendar = withCompany({ worksOnWeekday: sixDays });
    expect(calendar.fact('2026-11-21')).toMatchObject({ works: true, kind: 'company-workday' });
    expect(calendar.fact('2026-11-22').works).toBe(false);
    expect(calendar.fact('2026-10-03')).toMatchObject({ works: false, kind: 'holiday' });
  });

  it('works every second Saturday from the one that is named, forwards and backwards, holidays apart', () => {
    const calendar = withCompany({ workedSaturday: '2026-11-14' });
    const worked = datesFrom('2026-09-01', '2026-12-31').filter(
      (date) => calendar.fact(date).kind === 'company-workday',
    );
    // 09-19 would be next before 10-03, a holiday; 10-17 and 10-31 follow; make-up Saturdays stay make-up days.
    expect(worked).toEqual([
      '2026-09-05',
      '2026-09-19',
      '2026-10-17',
      '2026-10-31',
      '2026-11-14',
      '2026-11-28',
      '2026-12-12',
      '2026-12-26',
    ]);
    expect(calendar.fact('2026-10-03')).toMatchObject({ works: false, kind: 'holiday' });
    expect(calendar.fact('2026-10-10')).toMatchObject({ works: true, kind: 'make-up-workday' });
    expect(calendar.fact('2026-11-21')).toMatchObject({ works: false, kind: 'weekend' });
  });

  it('lets the Saturday that is named decide, also where the week has all or none of them', () => {
    const calendar = withCompany({ worksOnWeekday: sixDays, workedSaturday: '2026-11-14' });
    expect(calendar.fact('2026-11-14').works).toBe(true);
    expect(calendar.fact('2026-11-21').works).toBe(false);
    expect(() => withCompany({ workedSaturday: '2026-11-15' })).toThrow(RangeError);
  });

  it('keeps make-up days, also those its weekly pattern rests on', () => {
    const calendar = withCompany({ worksOnWeekday: [false, true, true, true, true, false, false] });
    expect(calendar.fact('2026-11-20')).toMatchObject({ works: false, kind: 'company-rest' });
    expect(calendar.fact('2026-09-20')).toMatchObject({ works: true, kind: 'make-up-workday' });
  });

  it('is refused without a working day or with a wrong number of weekdays', () => {
    expect(() => withCompany({ worksOnWeekday: [false, false, false, false, false, false, false] })).toThrow(
      RangeError,
    );
    expect(() => withCompany({ worksOnWeekday: [true] })).toThrow(RangeError);
  });
});

describe('for 最早', () => {
  it('weekend days near a statutory holiday count as work on provisional days only', () => {
    expect(fullCalendar.earliestFact('2027-01-09').works).toBe(true);
    expect(fullCalendar.earliestFact('2027-01-16').works).toBe(false);
    expect(fullCalendar.earliestFact('2027-01-01').works).toBe(false);
    expect(fullCalendar.earliestFact('2026-12-26').works).toBe(true);
    expect(fullCalendar.earliestFact('2026-10-17').works).toBe(false);
    expect(fullCalendar.fact('2027-01-09').works).toBe(false);
  });

  it('every day worked by the notice was counted as work, but for the decree of 2015', () => {
    const missed = Array.from({ length: 20 }, (_, index) => 2007 + index).flatMap((year) => {
      const before = calendarBefore(year);
      return datesFrom(`${year - 1}-12-24`, `${year}-12-23`).filter(
        (date) => fullCalendar.officialFact(date).works && !before.earliestOfficialFact(date).works,
      );
    });
    expect(missed).toEqual(['2015-09-06']);
  });
});
