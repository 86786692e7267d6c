import { missingYears, yearsToAskFor } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';

describe('years without a notice', () => {
  it('are this one and the next, as far as no notice covers them', () => {
    expect(missingYears([2025, 2026], 2026)).toEqual([2027]);
    expect(missingYears([2025], 2026)).toEqual([2026, 2027]);
    expect(missingYears([2026, 2027], 2026)).toEqual([]);
  });
  it('are spoken of from 1 November, the year itself on every day', () => {
    expect(yearsToAskFor([2026], '2026-10-31')).toEqual([]);
    expect(yearsToAskFor([2026], '2026-11-01')).toEqual([2027]);
    expect(yearsToAskFor([2026], '2026-12-31')).toEqual([2027]);
    expect(yearsToAskFor([2026], '2027-01-01')).toEqual([2027]);
    expect(yearsToAskFor([2026, 2027], '2026-12-31')).toEqual([]);
  });
});
