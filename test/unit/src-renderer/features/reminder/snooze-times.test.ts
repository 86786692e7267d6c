import { buildWorkCalendar, defaultCompanyCalendar } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import { snoozeChoices, untilOf } from '../../../../../src-renderer/features/reminder/snooze-times';
import { officialYears } from '../../../src-shared/domain/calendar/official-data';

const { fact } = buildWorkCalendar({ official: officialYears, company: defaultCompanyCalendar });
const at = (time: string) => ({
  now: Date.parse(`${time}+08:00`),
  rules: { timeZone: 'Asia/Shanghai', closingTime: '17:00' },
  lookup: fact,
  dayStart: '08:00',
});

describe('a reminder is put off', () => {
  it('by an hour, until half an hour before closing, or until the next working morning', () => {
    const clock = at('2026-11-20T10:15');
    expect(untilOf('hour', clock)).toBe('2026-11-20T11:15+08:00');
    expect(untilOf('closing', clock)).toBe('2026-11-20T16:30+08:00');
    // Friday: the weekend is passed over.
    expect(untilOf('next-day', clock)).toBe('2026-11-23T08:00+08:00');
    expect(snoozeChoices(clock)).toContain('closing');
  });

  it('until before closing only while that is to come', () => {
    expect(snoozeChoices(at('2026-11-20T16:30'))).not.toContain('closing');
  });
});
