import { viewThing } from '@renderer/ui/thing-view';
import { buildWorkCalendar, defaultCompanyCalendar, epochOf } from '@shared/domain/calendar';
import { isLate } from '@shared/domain/dated';
import { defaultDeadlineRules } from '@shared/domain/deadline';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { thing } from '../thing';

const now = epochOf('2026-11-20T15:00+08:00');
const today = '2026-11-20';
const desk = {
  now,
  calendar: buildWorkCalendar({ official: [], company: defaultCompanyCalendar }),
  rules: defaultDeadlineRules,
  texts: textsOf('zh-CN'),
};
const standing = (of: ReturnType<typeof thing>) => viewThing(of, desk).standing;

describe('how a dated thing stands', () => {
  it('is late, due today or yet to come while it is open', () => {
    expect(standing(thing('2026-11-19'))).toBe('overdue');
    expect(standing(thing('2026-11-20'))).toBe('due-today');
    expect(standing(thing('2026-11-21'))).toBe('not-due');
    expect(standing(thing('2026-11-20', { due: '2026-11-20T14:00+08:00' }))).toBe('overdue');
  });

  it('is in time, late or unproven once it is done', () => {
    const done = (on: string, isProven = true) =>
      standing(thing('2026-11-19', { done: on, isOpen: false, isProven }));
    expect(done('2026-11-19')).toBe('on-time');
    expect(done('2026-11-20')).toBe('late');
    expect(done('2026-11-19T10:00+08:00', false)).toBe('unproven');
    expect(done('2026-11-20T10:00+08:00', false)).toBe('late');
  });

  it('is none where nobody waits for it any more', () => {
    expect(standing(thing('2026-11-19', { isOpen: false }))).toBe('none');
  });

  it('counts what is left in working days where the procedure counts them', () => {
    const clock = { source: 'complaint', what: 'analysis', fixedBy: 'procedure' } as const;
    expect(viewThing(thing('2026-11-24', clock), desk).label).toBe('还剩 2个工作日');
    expect(viewThing(thing('2026-11-24'), desk).label).toBe('还剩 4天');
  });

  it('is late by the same rule when thousands are counted', () => {
    for (const [day, due] of [
      ['2026-11-19', '2026-11-19'],
      ['2026-11-20', '2026-11-20'],
      ['2026-11-20', '2026-11-20T14:59+08:00'],
      ['2026-11-20', '2026-11-20T15:00+08:00'],
      ['2026-11-21', '2026-11-21T01:00+08:00'],
    ] as const) {
      const one = thing(day, { due });
      expect(isLate(one, now, today), due).toBe(standing(one) === 'overdue');
    }
    expect(isLate(thing('2026-11-19', { isOpen: false }), now, today)).toBe(false);
  });
});
