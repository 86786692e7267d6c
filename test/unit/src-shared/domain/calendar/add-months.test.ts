import { addHours, addMonths } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';

describe('a calendar month later', () => {
  it.each([
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-12-05', 1, '2027-01-05'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-10-31', 2, '2026-12-31'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-06-15', 12, '2027-06-15'],
    ['2026-06-15', 18, '2027-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])(
    '%s and %i months are %s: the corresponding day, else the last of the month (民法典 202)',
    (from, months, due) => {
      expect(addMonths(from, months)).toBe(due);
    },
  );
});

it('hours run through the night and over a change of the clock', () => {
  expect(addHours('2026-11-20T23:30+08:00', 1, 'Asia/Shanghai')).toBe('2026-11-21T00:30+08:00');
  expect(addHours('2026-11-20T15:30+00:00', 24, 'Asia/Shanghai')).toBe('2026-11-21T23:30+08:00');
  expect(addHours('2026-10-24T12:00+02:00', 24, 'Europe/Berlin')).toBe('2026-10-25T11:00+01:00');
});
