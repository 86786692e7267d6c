import {
  addDays,
  civilDateOfDayNumber,
  compareCivilDates,
  datesFrom,
  dayNumberOf,
  daysBetween,
  isCivilDate,
  parseCivilDate,
  weekdayOf,
} from '@shared/domain/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyDay = fc.integer({ min: -719_000, max: 2_900_000 });

describe('a civil date', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'])('accepts %s', (date) => {
    expect(isCivilDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '20260401',
    '2026-04-01T00:00',
    ' 2026-04-01',
    '',
    null,
    20260401,
  ])('refuses %s', (value) => {
    expect(isCivilDate(value)).toBe(false);
  });

  it('names what it could not read', () => {
    expect(() => parseCivilDate('2026-02-30')).toThrow(/2026-02-30/);
  });

  it('agrees with the proleptic Gregorian calendar of the platform', () => {
    fc.assert(
      fc.property(anyDay, (dayNumber) => {
        const date = civilDateOfDayNumber(dayNumber);
        expect(dayNumberOf(date)).toBe(dayNumber);
        expect(isCivilDate(date)).toBe(true);
        const platform = new Date(dayNumber * 86_400_000);
        expect(date).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(date)).toBe(platform.getUTCDay());
      }),
    );
  });

  it('refuses to leave the four-digit years', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('counts and lists days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364);
    expect(datesFrom('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(datesFrom('2026-03-01', '2026-02-27')).toEqual([]);
    expect(compareCivilDates('2026-02-27', '2026-03-01')).toBeLessThan(0);
    expect(compareCivilDates('2026-03-01', '2026-03-01')).toBe(0);
  });
});
