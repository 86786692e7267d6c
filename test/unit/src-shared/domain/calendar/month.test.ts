import { monthOf, stepMonth, weeksOf } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';

describe('the month', () => {
  it('is whole weeks from Monday', () => {
    const weeks = weeksOf({ year: 2026, month: 11 });
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.[6]).toBe('2026-12-06');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
  it('turns over the year', () => {
    expect(stepMonth(monthOf('2026-12-05'), 1)).toEqual({ year: 2027, month: 1 });
    expect(stepMonth({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  });
});
