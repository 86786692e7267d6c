import { groupAgenda } from '@renderer/features/today/group-agenda';
import { buildWorkCalendar, defaultCompanyCalendar, epochOf } from '@shared/domain/calendar';
import { blankComplaint, complaintDues, registerRow } from '@shared/domain/complaint';
import { defaultDeadlineRules } from '@shared/domain/deadline';
import { describe, expect, it } from 'vitest';

const calendar = buildWorkCalendar({ official: [], company: defaultCompanyCalendar });
const friday = epochOf('2026-11-20T15:10+08:00');

/** A complaint received at a moment, everything still to do. */
const row = (receivedAt: string, turn: 'us' | 'customer' | 'department' = 'us') => {
  const body = { ...blankComplaint(), receivedAt };
  const dues = complaintDues(body, { rules: defaultDeadlineRules, calendar, agreedTimes: null });
  const stored = {
    id: receivedAt,
    number: receivedAt,
    version: 1,
    registeredAt: receivedAt,
    registeredBy: '',
    formRevision: '',
    body,
  };
  const made = registerRow(stored, dues, defaultDeadlineRules);
  return turn === 'department'
    ? { ...made, turn: { who: turn, department: '品管部' } }
    : { ...made, turn: { who: turn } };
};
const groupOf = (receivedAt: string) => {
  const { groups } = groupAgenda([row(receivedAt)], friday, calendar, 'Asia/Shanghai');
  return Object.entries(groups).find(([, items]) => items.length > 0)?.[0];
};

describe('the workbench', () => {
  it('puts what is past first', () => expect(groupOf('2026-11-19T15:00+08:00')).toBe('overdue'));
  it('then what is due today', () => expect(groupOf('2026-11-19T16:00+08:00')).toBe('today'));
  it('on a Friday what falls on the weekend', () =>
    expect(groupOf('2026-11-20T15:00+08:00')).toBe('weekend'));
  it('knows the next working day and the rest days before it', () => {
    const agenda = groupAgenda([], friday, calendar, 'Asia/Shanghai');
    expect(agenda.nextWorkday).toBe('2026-11-23');
    expect(agenda.lastRestDay).toBe('2026-11-22');
    const midweek = groupAgenda([], epochOf('2026-11-18T09:00+08:00'), calendar, 'Asia/Shanghai');
    expect(midweek.lastRestDay).toBeNull();
  });
});
