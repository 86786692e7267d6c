import { monthsOf, ownSpanOf, spanOf, turned } from '@renderer/features/calendar/model/view';
import { describe, expect, it } from 'vitest';

const today = '2026-11-20';

describe('a view of the calendar', () => {
  it('shows whole weeks of a month, a week from Monday, thirty days, a year', () => {
    expect(spanOf('month', today)).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(ownSpanOf('month', today)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(spanOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(spanOf('agenda', today)).toEqual({ from: today, to: '2026-12-19' });
    expect(spanOf('year', today)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  it('turns a page on and back, over the end of a year', () => {
    expect(turned('month', '2026-12-31', 1, today)).toBe('2027-01-01');
    expect(turned('week', '2026-12-31', 1, today)).toBe('2027-01-04');
    expect(turned('agenda', today, -1, today)).toBe('2026-10-21');
    expect(turned('year', today, 1, today)).toBe('2027-01-01');
  });

  it('looks at today where the page turned to holds it', () => {
    expect(turned('month', '2026-12-01', -1, today)).toBe(today);
    expect(turned('week', '2026-11-23', -1, today)).toBe(today);
    expect(turned('year', '2027-01-01', -1, today)).toBe(today);
  });

  it('knows the months it touches', () => {
    expect(monthsOf(spanOf('month', today))).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(monthsOf({ from: '2026-12-31', to: '2027-01-01' })).toEqual(['2026-12', '2027-01']);
  });
});
