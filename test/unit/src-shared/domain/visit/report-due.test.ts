import { mondayToFriday } from '@shared/domain/calendar';
import { blankVisitReport, reportDueOf } from '@shared/domain/visit';
import { expect, it } from 'vitest';

it('the report is due five working days after the last day of the visit', () => {
  const dueOf = (from: string | null, to: string | null) =>
    reportDueOf({ ...blankVisitReport(), from, to }, mondayToFriday);
  expect(dueOf('2026-11-18', '2026-11-19')).toBe('2026-11-26');
  expect(dueOf('2026-11-19', null)).toBe('2026-11-26');
  expect(dueOf(null, null)).toBeNull();
});
