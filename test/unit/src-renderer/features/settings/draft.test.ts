import { changedSections, problemsOf } from '@renderer/features/settings/draft';
import { defaultSettings } from '@shared/domain/settings';
import { describe, expect, it } from 'vitest';

describe('edited settings', () => {
  it('have no problem as delivered', () => expect(problemsOf(defaultSettings)).toEqual([]));
  it('name what is wrong at its field', () => {
    const days = [
      { date: '2026-02-30', works: true, reason: '' },
      { date: '2026-02-30', works: false, reason: 'x' },
    ];
    const paths = problemsOf({ ...defaultSettings, calendar: { ...defaultSettings.calendar, days } }).map(
      ({ path, code }) => `${path} ${code}`,
    );
    expect(paths).toEqual([
      'calendar.days.0.date not-a-date',
      'calendar.days.0.reason required',
      'calendar.days.1.date not-a-date',
      'calendar.days.1.date duplicate',
    ]);
  });
  it('take a Saturday alone for the one that works', () => {
    const codes = (workedSaturday: string | null) =>
      problemsOf({ ...defaultSettings, calendar: { ...defaultSettings.calendar, workedSaturday } });
    expect(codes('2026-11-21')).toEqual([]);
    for (const day of ['2026-11-20', '', '2026-02-30'])
      expect(codes(day)).toEqual([{ path: 'calendar.workedSaturday', code: 'not-a-saturday' }]);
  });
  it('count as changed only when they differ', () => {
    expect(changedSections(defaultSettings, { departments: [...defaultSettings.departments] })).toEqual([]);
    expect(changedSections(defaultSettings, { departments: ['甲'] })).toEqual(['departments']);
  });
});
