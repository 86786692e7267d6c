import { agendaOf, cutAgenda } from '@renderer/features/calendar/model/agenda';
import { byDay } from '@renderer/features/calendar/model/days';
import type { DayFact } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import { thing } from '../../../thing';

const span = { from: '2026-09-28', to: '2026-10-12' };
/** Of the days asked for, the first of October is a holiday and the tenth a make-up day. */
const fact = (date: string): DayFact => {
  const plain = { date, works: true, kind: 'workday', name: null, isProvisional: false } as const;
  if (date === '2026-10-01') return { ...plain, works: false, kind: 'holiday', name: '国庆节' };
  if (date === '2026-10-10') return { ...plain, kind: 'make-up-workday', name: '国庆节' };
  return date === '2026-10-11' ? { ...plain, works: false, kind: 'weekend' } : plain;
};

describe('the agenda', () => {
  const days = byDay([thing('2026-09-29'), thing('2026-10-01'), thing('2026-10-12')], span);

  it('leaves out empty days, weekends too, but names holidays and make-up days and keeps today', () => {
    const agenda = agendaOf(days, span, fact, '2026-10-09');
    expect(agenda.map(({ fact: { date }, things }) => [date, things.length])).toEqual([
      ['2026-09-29', 1],
      ['2026-10-01', 1],
      ['2026-10-09', 0],
      ['2026-10-10', 0],
      ['2026-10-12', 1],
    ]);
  });

  it('is painted as far as there is room, within a day too, and says how much is left', () => {
    const many = Array.from({ length: 300 }, (_, at) => thing('2026-09-29', { key: String(at) }));
    const agenda = agendaOf(byDay([...many, thing('2026-10-12')], span), span, fact, '2026-09-28');
    const { days: shown, left } = cutAgenda(agenda, 60);
    expect(shown.map(({ fact: { date }, things }) => [date, things.length])).toEqual([
      ['2026-09-28', 0],
      ['2026-09-29', 60],
      ['2026-10-01', 0],
      ['2026-10-10', 0],
    ]);
    expect(left).toBe(241);
    expect(cutAgenda(agenda, 301)).toEqual({ days: agenda, left: 0 });
  });
});
