import {
  addDays,
  addWorkingDays,
  buildWorkCalendar,
  type CompanyCalendar,
  civilDateOfDayNumber,
  countWorkingDays,
  dayNumberOf,
  mondayToFriday,
  rollForward,
  workingDayBefore,
  workingDaysBetween,
} from '@shared/domain/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullCalendar, officialYears } from './official-data';

const day = fc
  .integer({ min: dayNumberOf('2007-01-01'), max: dayNumberOf('2027-12-31') })
  .map((dayNumber) => civilDateOfDayNumber(dayNumber));
const amount = fc.integer({ min: 1, max: 30 });
const company: fc.Arbitrary<CompanyCalendar> = fc.record({
  worksOnWeekday: fc
    .array(fc.boolean(), { minLength: 7, maxLength: 7 })
    .map((pattern) => (pattern.includes(true) ? pattern : [false, true, true, true, true, true, false])),
  workedSaturday: fc.constantFrom(null, '2026-01-03', '2026-01-10'),
  days: fc.array(fc.record({ date: day, works: fc.boolean(), reason: fc.constant('x') }), { maxLength: 40 }),
});
const calendar = fc.oneof(
  fc.constant(fullCalendar),
  company.map((own) => buildWorkCalendar({ official: officialYears.slice(-4), company: own })),
);
const runs = { numRuns: process.env.TEST_FULL === '1' ? 2000 : 150 };

describe('counting working days', () => {
  it('ends on a working day and skips none', () => {
    fc.assert(
      fc.property(calendar, day, amount, fc.boolean(), ({ fact }, from, n, countsFirstDay) => {
        const count = countWorkingDays(from, n, fact, countsFirstDay);
        expect(fact(count.date).works).toBe(true);
        expect(count.skipped.every((skipped) => !skipped.works)).toBe(true);
        const first = countsFirstDay ? from : addDays(from, 1);
        expect(dayNumberOf(count.date) - dayNumberOf(first) + 1).toBe(n + count.skipped.length);
      }),
      runs,
    );
  });

  it('by n and then by m is counting by n + m', () => {
    fc.assert(
      fc.property(calendar, day, amount, amount, ({ fact }, from, n, m) => {
        expect(addWorkingDays(addWorkingDays(from, n, fact), m, fact)).toBe(
          addWorkingDays(from, n + m, fact),
        );
      }),
      runs,
    );
  });

  it('is monotone in the start and in the amount', () => {
    fc.assert(
      fc.property(calendar, day, fc.nat({ max: 40 }), amount, ({ fact }, from, later, n) => {
        expect(addWorkingDays(from, n, fact) <= addWorkingDays(addDays(from, later), n, fact)).toBe(true);
        expect(addWorkingDays(from, n, fact) < addWorkingDays(from, n + 1, fact)).toBe(true);
      }),
      runs,
    );
  });

  it('is undone by counting the days between', () => {
    fc.assert(
      fc.property(calendar, day, amount, ({ fact }, from, n) => {
        expect(workingDaysBetween(from, addWorkingDays(from, n, fact), fact)).toBe(n);
      }),
      runs,
    );
  });

  it('with the first day counted is never later, and the same when that day is a rest day', () => {
    fc.assert(
      fc.property(calendar, day, amount, ({ fact }, from, n) => {
        const counted = countWorkingDays(from, n, fact, true).date;
        const plain = addWorkingDays(from, n, fact);
        if (fact(from).works) expect(counted < plain).toBe(true);
        else expect(counted).toBe(plain);
      }),
      runs,
    );
  });

  it('is provisional exactly when a day it looked at is', () => {
    fc.assert(
      fc.property(calendar, day, amount, ({ fact, isProvisional }, from, n) => {
        const { date, isProvisional: found } = countWorkingDays(from, n, fact);
        let expected = false;
        for (let looked = addDays(from, 1); looked <= date; looked = addDays(looked, 1))
          expected ||= isProvisional(looked);
        expect(found).toBe(expected);
      }),
      runs,
    );
  });

  it('starts on Monday when received on Saturday', () => {
    expect(addWorkingDays('2026-11-21', 1, fullCalendar.fact)).toBe('2026-11-23');
  });

  it('rolls a rest day to the next working day and leaves a working day', () => {
    expect(rollForward('2026-12-20', fullCalendar.fact).date).toBe('2026-12-21');
    expect(rollForward('2026-12-18', fullCalendar.fact).date).toBe('2026-12-18');
    expect(rollForward('2026-10-01', fullCalendar.fact).date).toBe('2026-10-08');
  });

  it('finds the last working day before', () => {
    expect(workingDayBefore('2026-10-04', fullCalendar.fact)).toBe('2026-09-30');
    expect(workingDayBefore('2026-10-12', fullCalendar.fact)).toBe('2026-10-10');
  });

  it('by plain Monday to Friday knows no holidays and is never provisional', () => {
    expect(countWorkingDays('2026-12-31', 3, mondayToFriday)).toMatchObject({
      date: '2027-01-05',
      isProvisional: false,
    });
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses to count %s days', (n) => {
    expect(() => addWorkingDays('2026-11-21', n, fullCalendar.fact)).toThrow(RangeError);
  });

  it('ends with an error where no day ever works', () => {
    const never = (date: string) => ({ ...mondayToFriday(date), works: false });
    expect(() => addWorkingDays('2026-11-21', 1, never)).toThrow(RangeError);
    expect(() => workingDayBefore('2026-11-21', never)).toThrow(RangeError);
  });
});
