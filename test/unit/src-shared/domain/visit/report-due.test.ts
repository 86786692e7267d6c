import { mondayToFriday } from '@shared/domain/calendar';
import { blankVisitReport, reportDueOf } from '@shared/domain/visit';
import { expect, it } from 'vitest';

const due = (from: string | null, to: string | null, visitReportDays?: number) =>
  reportDueOf(
    { ...blankVisitReport(), from, to },
    { lookup: mondayToFriday, ...(visitReportDays === undefined ? {} : { visitReportDays }) },
  );

it('the report is due five working days after the last day of the visit', () => {
  expect(due('2026-11-18', '2026-11-19')?.date).toBe('2026-11-26');
  expect(due('2026-11-19', null)?.date).toBe('2026-11-26');
  expect(due(null, null)).toBeNull();
});

it('another number of days moves it, and the date says by which rule and over which rest days it was counted', () => {
  const moved = due('2026-11-18', '2026-11-19', 3);
  expect(moved).toMatchObject({ date: '2026-11-24', days: 3, after: '2026-11-19' });
  expect(moved?.skipped.map(({ date }) => date)).toEqual(['2026-11-21', '2026-11-22']);
});
