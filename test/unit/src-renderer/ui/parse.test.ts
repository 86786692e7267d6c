import { parseDate, parseQuantity, parseTime, quantityFault } from '@renderer/ui/parse';
import { describe, expect, it } from 'vitest';

describe('a time as typed', () => {
  it.each([
    ['1405', '14:05'],
    ['14:05', '14:05'],
    ['14:05', '14:05'],
    ['9.30', '09:30'],
    ['905', '09:05'],
    ['9', '09:00'],
    ['14时05分', '14:05'],
    ['0000', '00:00'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time));

  it.each(['', '24:00', '12:60', 'abc', '12345', '-1'])('%j is none', (typed) =>
    expect(parseTime(typed)).toBeNull(),
  );
});

describe('a day as typed', () => {
  it.each([
    ['2026-11-25', '2026-11-25'],
    ['2026.11.25', '2026-11-25'],
    ['20261125', '2026-11-25'],
    ['2026年11月25日', '2026-11-25'],
    ['11-5', '2026-11-05'],
  ])('%s is %s', (typed, date) => expect(parseDate(typed, 2026)).toBe(date));

  it.each(['2026-02-30', '13-01', 'x', ''])('%j is none', (typed) =>
    expect(parseDate(typed, 2026)).toBeNull(),
  );
});

describe('a quantity as typed', () => {
  it('reads full-width digits and thousands', () => expect(parseQuantity('1,200')).toBe(1200));
  it('keeps a negative one, so that the rules can name its field', () =>
    expect(parseQuantity('-3')).toBe(-3));
  it('is unknown while empty', () => expect(parseQuantity(' ')).toBeNull());
  it.each(['1.5', 'abc', '1e3'])('%s is no whole number', (typed) =>
    expect(parseQuantity(typed)).toBeUndefined(),
  );
});

describe('a number within limits', () => {
  const limits = { least: 3, most: 60 };
  it.each([
    ['3', null],
    ['60', null],
    ['1', 'out-of-limits'],
    ['61', 'out-of-limits'],
    ['-4', 'out-of-limits'],
    ['', 'out-of-limits'],
    ['4.5', 'not-whole'],
  ])('%j where one must stand: %s', (typed, fault) => expect(quantityFault(typed, limits, true)).toBe(fault));
  it('may be missing where none must stand', () => expect(quantityFault('', limits, false)).toBeNull());
  it('is any whole number where none are set', () => expect(quantityFault('-4', undefined, true)).toBeNull());
});
