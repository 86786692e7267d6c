import { blankSupportRequest, daysLeft, isEnding, supportSpans, supportStatus } from '@shared/domain/service';
import { describe, expect, it } from 'vitest';

describe('a support request', () => {
  const moments = {
    receivedAt: '2026-11-20T08:30+08:00',
    forwardedAt: '2026-11-20T09:45+08:00',
    answeredAt: '2026-11-21T09:45+08:00',
  };

  it('measures the way to 技术部 and its answer, and what is missing not at all', () => {
    const request = { ...blankSupportRequest(), ...moments };
    expect(supportSpans(request)).toEqual({ toEngineering: 75, toAnswer: 1440 });
    expect(supportSpans({ ...request, answeredAt: null })).toEqual({ toEngineering: 75, toAnswer: null });
    expect(supportSpans(blankSupportRequest())).toEqual({ toEngineering: null, toAnswer: null });
  });

  it('is answered between being forwarded and being started', () => {
    expect(supportStatus({ ...blankSupportRequest(), ...moments })).toBe('answered');
    expect(supportStatus({ ...blankSupportRequest(), ...moments, startedOn: '2026-11-22' })).toBe('started');
  });
});

it.each<[string, string | null, number, number | null, boolean]>([
  ['far from its end is not warned of', '2027-02-01', 60, 71, false],
  ['is warned of on the first of the ⚙ days', '2027-01-21', 60, 60, true],
  ['is warned of on its last day', '2026-11-22', 60, 0, true],
  ['is warned of when it has ended', '2026-11-20', 60, -2, true],
  ['without an end is never warned of', null, 60, null, false],
])('a qualification %s', (_, validUntil, warnDays, left, isWarned) => {
  expect(daysLeft(validUntil, '2026-11-22')).toBe(left);
  expect(isEnding(validUntil, '2026-11-22', warnDays)).toBe(isWarned);
});
