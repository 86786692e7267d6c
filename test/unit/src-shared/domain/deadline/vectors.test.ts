import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { computeDues, defaultDeadlineRules, hasProvisionalDue } from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';
import { fullCalendar, root } from '../calendar/official-data';

const rows = readFileSync(resolve(root, 'test/fixtures/deadlines.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','));

describe('the agreed table of due dates comes out exactly', () => {
  it('has its fifteen rows', () => {
    expect(rows).toHaveLength(15);
  });

  it.each(rows)(
    'received %s',
    (receivedAt, response, preliminary, analysis, closure, rolled, provisional) => {
      const dues = computeDues({
        receivedAt: receivedAt ?? '',
        rules: defaultDeadlineRules,
        calendar: fullCalendar,
      });
      expect([dues.response.due, dues.preliminary.due, dues.analysis.due, dues.closure.due]).toEqual([
        response,
        preliminary,
        analysis,
        closure,
      ]);
      expect(dues.closure.rolled).toBe(rolled);
      expect(String(hasProvisionalDue(dues))).toBe(provisional);
      const rules = { ...defaultDeadlineRules, closureRoll: 'next-working-day' } as const;
      const rolling = computeDues({ receivedAt: receivedAt ?? '', rules, calendar: fullCalendar }).closure;
      expect(rolling.due).toBe(rolled);
      expect(rolling.unrolled).toBe(closure);
    },
  );
});
