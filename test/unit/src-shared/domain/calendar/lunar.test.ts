import { addDays, lunarFestivalsOf, lunarYears, statutoryDaysOf } from '@shared/domain/calendar';
import chineseDays from 'chinese-days';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialYears } from './official-data';

const years = Array.from({ length: 2100 - 2004 + 1 }, (_, index) => 2004 + index);

// chinese-days computes in the PC's zone and is a day off west of Greenwich; it is asked in China's.
const pcZone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Asia/Shanghai';
});
afterAll(() => {
  if (pcZone === undefined) delete process.env.TZ;
  else process.env.TZ = pcZone;
});

describe('the lunar statutory days', () => {
  it('agree with chinese-days for every year to 2100', () => {
    for (const year of years) {
      const festivals = lunarFestivalsOf(year);
      expect(festivals?.springFestival).toBe(chineseDays.getSolarDateFromLunar(`${year}-01-01`).date);
      expect(festivals?.newYearsEve).toBe(
        addDays(chineseDays.getSolarDateFromLunar(`${year}-01-01`).date, -1),
      );
      expect(festivals?.dragonBoat).toBe(chineseDays.getSolarDateFromLunar(`${year}-05-05`).date);
      expect(festivals?.midAutumn).toBe(chineseDays.getSolarDateFromLunar(`${year}-08-15`).date);
      // Its formula forgets that 2100 has no leap day; the sun reaches 15° on 5 April.
      if (year < 2100)
        expect(festivals?.qingming).toBe(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'));
    }
    expect(lunarFestivalsOf(2100)?.qingming).toBe('2100-04-05');
  });

  it('agree with the astronomical calendar of the platform, but for two new moons within minutes of midnight', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    const lunarDayOf = (date: string): string => format.format(Date.parse(`${date}T00:00Z`));
    const differing = years.filter((year) => {
      const festivals = lunarFestivalsOf(year);
      if (festivals === null) return true;
      const found = [festivals.springFestival, festivals.dragonBoat, festivals.midAutumn].map(lunarDayOf);
      return found.join() !== ['1/1', '5/5', '8/15'].join();
    });
    expect(differing.filter((year) => year !== 2027 && year !== 2030)).toEqual([]);
  });

  it('of the next years are the published ones', () => {
    expect(lunarFestivalsOf(2027)).toEqual({
      newYearsEve: '2027-02-05',
      springFestival: '2027-02-06',
      qingming: '2027-04-05',
      dragonBoat: '2027-06-09',
      midAutumn: '2027-09-15',
    });
    expect(lunarFestivalsOf(2028)?.springFestival).toBe('2028-01-26');
    expect(lunarFestivalsOf(2030)?.springFestival).toBe('2030-02-03');
  });

  it('are unknown outside the table, and then only the fixed days are given', () => {
    expect(lunarFestivalsOf(lunarYears.from - 1)).toBeNull();
    expect(lunarFestivalsOf(lunarYears.to + 1)).toBeNull();
    expect(statutoryDaysOf(2101).map(({ date }) => date.slice(5))).toEqual([
      '01-01',
      '05-01',
      '05-02',
      '10-01',
      '10-02',
      '10-03',
    ]);
  });
});

describe('the statutory days', () => {
  it('are thirteen from 2025: 除夕 and 2 May added', () => {
    expect(statutoryDaysOf(2027)).toEqual([
      { date: '2027-01-01', name: '元旦' },
      { date: '2027-02-05', name: '除夕' },
      { date: '2027-02-06', name: '春节' },
      { date: '2027-02-07', name: '春节' },
      { date: '2027-02-08', name: '春节' },
      { date: '2027-04-05', name: '清明节' },
      { date: '2027-05-01', name: '劳动节' },
      { date: '2027-05-02', name: '劳动节' },
      { date: '2027-06-09', name: '端午节' },
      { date: '2027-09-15', name: '中秋节' },
      { date: '2027-10-01', name: '国庆节' },
      { date: '2027-10-02', name: '国庆节' },
      { date: '2027-10-03', name: '国庆节' },
    ]);
  });

  it.each([
    [2004, 10],
    [2007, 10],
    [2008, 11],
    [2013, 11],
    [2014, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('of %i are %i', (year, count) => {
    expect(statutoryDaysOf(year)).toHaveLength(count);
  });

  it('follow the revision in force: 除夕 in 2013 and 2025, not in 2014 to 2024', () => {
    const dates = (year: number) => statutoryDaysOf(year).map(({ date }) => date);
    expect(dates(2013)).toContain('2013-02-09');
    expect(dates(2014)).not.toContain('2014-01-30');
    expect(dates(2024)).not.toContain('2024-02-09');
    expect(dates(2025)).toContain('2025-01-28');
    expect(dates(2024)).not.toContain('2024-05-02');
  });

  it('join two festivals on one day', () => {
    expect(statutoryDaysOf(2031)).toContainEqual({ date: '2031-10-01', name: '国庆节、中秋节' });
  });

  it('were days off in every notice so far', () => {
    for (const { year, days } of officialYears) {
      const off = new Set(days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date));
      for (const { date } of statutoryDaysOf(year)) expect(off, `${date} of ${year}`).toContain(date);
    }
  });
});
